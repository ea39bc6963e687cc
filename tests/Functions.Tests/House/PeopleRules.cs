using Wiedervorlage.Core;
using Wiedervorlage.Core.People;

namespace Wiedervorlage.Functions.Tests.House;

/// <summary>docs/people.md shows the table of Core, cell by cell.</summary>
public sealed class PeopleRules
{
    private static readonly Role[] _roles = Enum.GetValues<Role>();

    [Fact]
    public void Table_IsThePolicy() => Assert.Equal(
        [
            $"| | {string.Join(" | ", _roles.Select(role => role.German()))} |",
            $"|---|{string.Concat(_roles.Select(_ => "---|"))}",
            .. Enum.GetValues<Permission>().Select(Row),
        ],
        Repository.Read("docs/people.md").Split('\n').Where(line => line.StartsWith('|')));

    private static string Row(Permission permission) =>
        $"| {Policy.German(permission)} (`{permission}`) | {string.Join(" | ", _roles.Select(role => Policy.Opens(role, permission) ? "x" : ""))} |";
}

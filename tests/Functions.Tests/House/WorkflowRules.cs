namespace Wiedervorlage.Functions.Tests.House;

public sealed class WorkflowRules
{
    [Fact]
    public void P03_P08_WorkflowFiles_CallNothingBanned() =>
        Offenders.None(Workflows().SelectMany(file => BannedInWorkflows.In(Repository.Read(file)).Select(found => $"{file}: {found}")));

    [Fact]
    public void BannedTexts_EachInALineOfCode_AreFound() =>
        Assert.All(BannedInWorkflows.Texts, text => Assert.NotEmpty(BannedInWorkflows.In($"var a = 1;\n        {text} b")));

    [Theory]
    [InlineData("catch\n{\n}")]
    [InlineData("catch (Exception e) when (e is not null)")]
    public void BannedText_AcrossLines_IsFound(string code) => Assert.NotEmpty(BannedInWorkflows.In(code));

    [Theory]
    [InlineData("catch (TaskFailedException)")]
    [InlineData("// Task.Delay would not survive a restart.")]
    [InlineData("Profile.Of(reading); TaskDelay(); step.Results")]
    public void HarmlessText_IsLeftAlone(string code) => Assert.Empty(BannedInWorkflows.In(code));

    [Fact]
    public void OrchestrationTriggers_StandInWorkflowFilesOnly() =>
        Offenders.None(Repository.Under("src/Functions", ".cs").Except(Workflows()).Where(file => Repository.Read(file).Contains("[OrchestrationTrigger]", StringComparison.Ordinal)));

    [Fact]
    public void Orchestrations_StayUnder80Lines() =>
        Offenders.None(Workflows().Where(file => Repository.Read(file).Split('\n').Length > 80));

    private static IEnumerable<string> Workflows() => Repository.Under("src/Functions", ".workflow.cs");
}

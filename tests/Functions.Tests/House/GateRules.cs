using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Wiedervorlage.Functions.SignIn;

namespace Wiedervorlage.Functions.Tests.House;

/// <summary>Denied by default: every HTTP function says who may call it, by a function key or by one of the attributes that the gate reads.</summary>
public sealed class GateRules
{
    private static readonly (string Name, Door Door, string Route, bool Changes)[] _doors =
    [
        .. from function in Routes.Functions
           let trigger = function.Method.GetParameters().Select(parameter => parameter.GetCustomAttribute<HttpTriggerAttribute>()).FirstOrDefault(found => found is not null)
           where trigger is not null
           select (function.Name, Doors.Of(function.Method), trigger.Route ?? "", (trigger.Methods ?? []).Any(method => method is not ("get" or "head" or "options"))),
    ];

    [Fact]
    public void EveryFunction_SaysWhoMayCallIt() => Offenders.None(_doors.Where(one => !one.Door.Keyed && one.Door.Access is null).Select(one => one.Name));

    [Fact]
    public void AFunctionKey_IsForSystems_AndABrowserHasNone() => Offenders.None(_doors.Where(one => one.Door.Keyed && one.Door.Access is not null).Select(one => one.Name));

    [Fact]
    public void WhatNeedsAKey_IsTheApi() =>
        Offenders.None(_doors.Where(one => one.Door.Keyed && !one.Route.StartsWith("api/", StringComparison.Ordinal)).Select(one => one.Name));

    [Fact]
    public void TheOffice_HasNoPublicPage() => Offenders.None(
        _doors.Where(one => one.Route.Split('/')[0] is "buero" or "einspielen" && one.Door.Access is not PageAttribute { Permission: not null }).Select(one => one.Name));

    /// <summary>Who changes something without being signed in holds a signed link, or is asked for nothing that is theirs alone.</summary>
    [Fact]
    public void WhatAnybodyMaySend_IsListed() => Assert.Equal(
        ["SendFreshLinks", "SendGridEvents"], _doors.Where(one => one.Changes && one.Door.Access is PublicAttribute).Select(one => one.Name).Order(StringComparer.Ordinal));
}

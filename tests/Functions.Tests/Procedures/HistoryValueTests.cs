using System.Reflection;
using System.Text.Json;
using Wiedervorlage.Functions.Procedures;
using Wiedervorlage.Functions.Tests.House;

namespace Wiedervorlage.Functions.Tests.Procedures;

/// <summary>What orchestrations and activities hand each other, and their histories keep.</summary>
public sealed class HistoryValueTests
{
    private static readonly MethodInfo[] _activities =
    [
        .. Routes.Functions.Select(function => function.Method)
            .Where(method => method.GetParameters().Any(input => input.GetCustomAttributes().Any(found => found.GetType().Name == "ActivityTriggerAttribute"))),
    ];

    /// <summary>A list in it would grow with a motion's readings; ids, stages and versions do not.</summary>
    [Fact]
    public void P30_WhatSurvivesAContinueAsNew_IsAFewScalars()
    {
        Assert.All(typeof(Carried).GetProperties(), property => Assert.True(property.PropertyType == typeof(string) || property.PropertyType.IsPrimitive, property.Name));
        Assert.InRange(JsonSerializer.Serialize(new Carried(int.MaxValue, new('x', 100), new('x', 100)), Json.Options).Length, 1, 4096);
    }

    [Fact]
    public void P31_CustomStatus_IsSmall_AndThoseOfVersion1AreRead()
    {
        var longest = new ProcedureStatus(new('x', 100), DateTimeOffset.MaxValue, new('x', 100));
        Assert.InRange(JsonSerializer.Serialize(longest, Json.Options).Length, 1, 1024);
        Assert.Equal(longest, ProcedureStatus.Read(Json.Write(longest)));
        Assert.Equal(new ProcedureStatus(null, null, "?"), ProcedureStatus.Read("\"needsAttention\""));
        Assert.Equal(new ProcedureStatus("FirstReading"), ProcedureStatus.Read("\"FirstReading\""));
        Assert.Null(ProcedureStatus.Read(null));
    }

    [Fact]
    public void P29_StepOfVersion1_OwesNothing() =>
        Assert.Equal(new Step("Decision", null, true), Json.Read<Step>("""{"stage":"Decision","nextAt":null,"finished":true}"""));

    [Fact]
    public void P24_Activities_AnswerWithValues()
    {
        Assert.NotEmpty(_activities);
        Assert.All(_activities, activity => Assert.True(activity.ReturnType.IsGenericType && activity.ReturnType.GetGenericTypeDefinition() == typeof(Task<>), $"{activity.DeclaringType}"));
    }
}

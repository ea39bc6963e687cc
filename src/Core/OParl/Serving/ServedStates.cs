using System.Text.Json.Nodes;
using Wiedervorlage.Core.Motions;

namespace Wiedervorlage.Core.OParl.Serving;

/// <summary>Where a paper stands, in a word of the API and in German; without a remark of anybody.</summary>
internal static class ServedStates
{
    public static JsonObject Of(Motion motion, Addresses to) => new JsonObject()
        .Put("state", Words.Camel(motion.State.GetType().Name))
        .Put("stateText", MotionTransitions.German(motion.State))
        .Put("ended", motion.State.HasEnded())
        .Put("meeting", motion.Place() is { } place ? to.Of(place.Meeting) : null)
        .Put("returns", motion.Target() is { } target ? Target(target, to) : null)
        .Put("referredTo", motion.State is MotionState.Referred or MotionState.Forwarded ? to.Of(motion.Concerned()) : null);

    public static JsonObject Target(ReturnTarget target, Addresses to) => target switch
    {
        ReturnTarget.InMeeting at => new JsonObject().Put("when", "inMeeting").Put("meeting", to.Of(at.Meeting)),
        ReturnTarget.Occasion after => new JsonObject().Put("when", "occasion").Put("name", after.Name).Put("expectedOn", after.ExpectedOn),
        ReturnTarget.Next => new JsonObject().Put("when", "nextMeeting"),
        _ => new JsonObject().Put("when", "open"),
    };
}

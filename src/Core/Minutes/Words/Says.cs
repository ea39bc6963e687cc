namespace Wiedervorlage.Core.Minutes.Words;

/// <summary>Which kinds of phrases a text holds, found in one pass by <see cref="Phrases"/>. What is not there need not be asked for.</summary>
[Flags]
internal enum Says : ulong
{
    Nothing = 0,
    Rejected = 1 << 0,
    Postponed = 1 << 1,
    Referred = 1 << 2,
    Deferred = 1 << 3,
    Withdrawn = 1 << 4,
    Settled = 1 << 5,
    Noted = 1 << 6,
    Adopted = 1 << 7,

    /// <summary>"postulat", "motion": what is referred then is adopted first.</summary>
    Swiss = 1 << 8,
    AsProposed = 1 << 9,
    InPart = 1 << 10,
    Amending = 1 << 11,
    Changed = 1 << 12,
    Unchanged = 1 << 13,
    Altered = 1 << 14,
    Unaltered = 1 << 15,

    /// <summary>A verb whose particle stands at the end of the sentence: "lehnt … ab".</summary>
    Separable = 1 << 16,
    Particle = 1 << 17,

    /// <summary>"einmütig", "einhellig".</summary>
    OfOneMind = 1 << 18,
    Unanimous = 1 << 19,
    NotUnanimous = 1 << 20,
    ByMajority = 1 << 21,

    /// <summary>"gegen die Stimmen der …": who voted how.</summary>
    Directions = 1 << 22,

    /// <summary>" wird ", " wurde ": a vote told in a sentence.</summary>
    Tells = 1 << 23,

    /// <summary>Reported speech, or something of earlier.</summary>
    Reported = 1 << 24,

    /// <summary>On how the vote was taken.</summary>
    HowVoted = 1 << 25,
    Procedure = 1 << 26,
    Amendment = 1 << 27,

    /// <summary>A motion, a paper or what else is put to a vote.</summary>
    Motion = 1 << 28,

    /// <summary>"nicht", "abgelehnt", "erledigt": it may be refused.</summary>
    Refuses = 1 << 29,

    /// <summary>Words that lead to the text of a resolution.</summary>
    Leads = 1 << 30,

    /// <summary>Words of which one is in every text that goes on how to proceed.</summary>
    PutsOff = 1UL << 31,
}

namespace Wiedervorlage.Core.Duties.Finding;

/// <summary>What a word can be in a sentence about reporting.</summary>
[Flags]
internal enum Tag : ulong
{
    None = 0,

    // Who
    Body = 1UL << 0,
    Unit = 1UL << 1,
    Executive = 1UL << 2,
    Outsider = 1UL << 3,
    Public = 1UL << 4,
    Meeting = 1UL << 5,
    Channel = 1UL << 6,
    Pronoun = 1UL << 7,
    Faction = 1UL << 8,

    // What
    Report = 1UL << 10,
    Reporting = 1UL << 11,
    Result = 1UL << 12,

    // Small words
    Det = 1UL << 15,
    Prep = 1UL << 16,
    And = 1UL << 17,
    Sub = 1UL << 18,
    If = 1UL << 19,
    Not = 1UL << 20,
    Adverb = 1UL << 21,

    // Auxiliaries
    Wird = 1UL << 25,
    Was = 1UL << 26,
    Ist = 1UL << 27,
    Hat = 1UL << 28,
    Soll = 1UL << 29,
    Would = 1UL << 30,
    Can = 1UL << 31,

    // Reporting
    ActZu = 1UL << 34,
    ActInf = 1UL << 35,
    ActPart = 1UL << 36,
    ActFin = 1UL << 37,
    Split = 1UL << 38,
    Light = 1UL << 39,
    Inform = 1UL << 40,
    Tell = 1UL << 41,

    // Ordering
    OrderPart = 1UL << 45,
    OrderFin = 1UL << 46,
    OrderInf = 1UL << 47,
    Ended = 1UL << 48,
    Asked = 1UL << 49,
    Already = 1UL << 50,
    Loose = 1UL << 51,
    Nominal = 1UL << 52,
}

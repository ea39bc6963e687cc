namespace Wiedervorlage.Web.Forms;

/// <summary>What a form has recorded, read from the facts: shown on the page to which it leads.</summary>
/// <param name="Title">In a few words: "Eingetragen".</param>
/// <param name="Lines">Each thing that was recorded, German, without a full stop.</param>
/// <param name="WrittenTo">Who is written to about it, by role; empty: nobody; null: that is not said here.</param>
public sealed record WhatWasDone(string Title, ImmutableArray<string> Lines, ImmutableArray<string>? WrittenTo);

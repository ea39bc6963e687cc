namespace Wiedervorlage.Web.Forms;

/// <summary>An entry of a list to choose from: its key and what a person reads.</summary>
public sealed record Choice(string Value, string Text);

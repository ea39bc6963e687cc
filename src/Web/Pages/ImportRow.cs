using Wiedervorlage.Core.Imports;

namespace Wiedervorlage.Web.Pages;

/// <summary>A kind of file: its word in addresses, its German name, its columns (none for a calendar).</summary>
public sealed record ImportKindRow(string Word, string German, ImmutableArray<Column> Columns);

/// <summary>A file that was taken, in German words.</summary>
public sealed record ImportRow(string At, string Kind, string File, string Result);

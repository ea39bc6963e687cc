using System.Text;
using Wiedervorlage.Core.Imports;

namespace Wiedervorlage.Functions.Imports;

/// <summary>A file that holds only the headings: UTF-8 with its mark and semicolons, which Excel opens by a double click.</summary>
internal static class ImportTemplate
{
    public static byte[] Of(ImportKind kind) =>
        [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(string.Join(';', ImportPlanner.Columns(kind).Select(column => column.Name)) + "\r\n")];
}

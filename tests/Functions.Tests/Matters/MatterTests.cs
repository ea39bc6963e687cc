using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Functions.Matters;
using Wiedervorlage.Functions.Motions;
using Wiedervorlage.Functions.Tests.OParl;
using Wiedervorlage.Functions.Tests.Procedures;

namespace Wiedervorlage.Functions.Tests.Matters;

/// <summary>Everything of one motion leaves as one file.</summary>
public sealed class MatterTests
{
    private static async Task<AppWorld> YearAsync()
    {
        var world = new AppWorld();
        await (await (await (await world.BeginAsync()).FirstReadingAsync()).DecisionAsync()).RestAsync();
        return world;
    }

    private static async Task<(int Status, byte[] Bytes, string Disposition)> AskAsync(AppWorld world, string id)
    {
        var context = new DefaultHttpContext { RequestServices = world.Get<IServiceScopeFactory>().CreateScope().ServiceProvider };
        context.Request.Method = "GET";
        var body = new MemoryStream();
        context.Response.Body = body;
        await (await world.Get<MattersApi>().Get(context.Request, id, default)).ExecuteAsync(context);
        return (context.Response.StatusCode, body.ToArray(), context.Response.Headers.ContentDisposition.ToString());
    }

    private static Dictionary<string, byte[]> Open(byte[] zip)
    {
        using var archive = new ZipArchive(new MemoryStream(zip));
        return archive.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var content = entry.Open();
            var copy = new MemoryStream();
            content.CopyTo(copy);
            return copy.ToArray();
        });
    }

    [Fact]
    public async Task AMotionOfAYear_HasItsTextsExcerptsReportsAndHistory_AndTheIndexNamesEach()
    {
        await using var world = await YearAsync();
        var (status, zip, disposition) = await AskAsync(world, "m-1");
        Assert.Equal((200, true), (status, disposition.Contains("vorgang-m-1.zip", StringComparison.Ordinal)));
        var files = Open(zip);
        Assert.Equal(
            [
                "antrag/antrag.txt", "auszuege/2026-02-10-sid-1.html", "auszuege/2026-03-17-sid-2.html", "berichte/2026-06-01-r-1.txt", "daten/antrag.json",
                "daten/berichtspflichten.json", "daten/umsetzungen.json", "index.html",
            ],
            files.Keys.Order(StringComparer.Ordinal));
        var index = Encoding.UTF8.GetString(files["index.html"]);
        foreach (var (name, bytes) in files.Where(file => file.Key != "index.html"))
        {
            Assert.Contains($"href=\"{name}\"", index, StringComparison.Ordinal);
            Assert.Contains(Convert.ToHexStringLower(SHA256.HashData(bytes)), index, StringComparison.Ordinal);
        }
        foreach (var said in new[] { "0067/2026 Sozialräume entwickeln", "Sozialausschuss", "Federführend", "Stand der Umsetzung", "zugestellt|versandt|übergeben", "Sozialdemokraten" })
            Assert.Matches(said, index);
        Assert.Contains("Bericht von Frau Beispiel", Encoding.UTF8.GetString(files["berichte/2026-06-01-r-1.txt"]), StringComparison.Ordinal);
        Assert.Contains("Die Verwaltung berichtet jedes Quartal.", Encoding.UTF8.GetString(files["auszuege/2026-03-17-sid-2.html"]), StringComparison.Ordinal);
        Assert.True(Regex.Count(index, "<tr>") > 20, index);
    }

    [Fact]
    public async Task NothingRecorded_TheSameBytesAgain()
    {
        await using var world = await YearAsync();
        var first = await AskAsync(world, "m-1");
        await world.PassAsync(TimeSpan.FromDays(3));
        Assert.Equal(first.Bytes, (await AskAsync(world, "m-1")).Bytes);
    }

    [Fact]
    public async Task Files_AreUnderSafeNames_TwoOfOneNameAreTwo_AndALostOneIsNamed()
    {
        await using var world = await new AppWorld("off").StartAsync();
        var kept = world.Get<MotionFiles>();
        var names = new[] { "Anlage ä/../1.txt", "Anlage ä/../1.txt", "weg.txt" };
        var files = new List<MotionFile>();
        foreach (var (name, n) in names.Select((name, n) => (name, n)))
            files.Add(await kept.KeepAsync(new("m-1"), name, new MemoryStream(Encoding.UTF8.GetBytes($"Text {n}")), default));
        world.Files.Kept.Remove(files[2].Key);
        var content = new MotionContent([new("spd")], MotionKind.Motion, "Mit Dateien", "Text", "", null, false, null, null) { Files = [.. files] };
        await world.DoAsync("m-1", new MotionCommand.File(new("m-1"), AppWorld.Sid, content, world.Now));
        var packed = Open((await AskAsync(world, "m-1")).Bytes);
        var filed = packed.Where(file => file.Key.StartsWith("antrag/0", StringComparison.Ordinal)).ToArray();
        Assert.Equal(["Text 0", "Text 1"], filed.Select(file => Encoding.UTF8.GetString(file.Value)));
        Assert.All(packed.Keys, name => Assert.Matches("^[A-Za-z0-9._/-]+$", name));
        Assert.DoesNotContain(packed.Keys, name => name.Contains("..", StringComparison.Ordinal) || name.Contains("weg", StringComparison.Ordinal));
        Assert.Contains("fehlt: Die Datei war nicht mehr zu finden.", Encoding.UTF8.GetString(packed["index.html"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task UnknownMotion_IsRefused()
    {
        await using var world = await new AppWorld("off").StartAsync();
        Assert.Equal(404, (await AskAsync(world, "m-9")).Status);
    }

    [Fact]
    public async Task TooMuch_IsRefused_AndSaysWhereTheFilesAre()
    {
        using var zip = new MatterZip(new MemoryStream());
        await using var endless = new Endless(MatterZip.MostBytes + 1);
        await Assert.ThrowsAsync<MatterTooLargeException>(() => zip.AddAsync("antrag/1.pdf", "1", "application/pdf", endless, default));
    }

    /// <summary>So many zeros.</summary>
    private sealed class Endless(long length) : Stream
    {
        private long _left = length;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get; set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var got = (int)Math.Min(count, _left);
            _left -= got;
            return got;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}

using DocumentFormat.OpenXml.Packaging;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Writer;
using Wiedervorlage.Core.Minutes.Documents;
using Wiedervorlage.Functions.Texts;

namespace Wiedervorlage.Bench.Minutes;

/// <summary>Whole minutes as long files: a PDF of 200 pages and a Word document of 100, made of the files of real programs that the tests have.</summary>
internal sealed class ReadingFiles : IFigure
{
    private const int Runs = 5;

    private static readonly LocalDate _day = new(2026, 8, 1);

    public string Name => "files";

    public async Task<IReadOnlyList<Line>> MeasureAsync(Stages stages)
    {
        var one = await SampleAsync("allris-office.pdf");
        var pages = PdfDocument.Open(one).NumberOfPages;
        var pdf = PdfMerger.Merge([.. Enumerable.Repeat(one, (199 / pages) + 1)]);
        var docx = Repeated(await SampleAsync("allris.docx"), (99 / pages) + 1);
        return
        [
            await LineAsync($"reading whole minutes, PDF, {PdfDocument.Open(pdf).NumberOfPages} pages", pdf, "the letters of its pages, by the library", () => Letters(pdf)),
            await LineAsync($"reading whole minutes, DOCX, {pages * ((99 / pages) + 1)} pages", docx, "its bare text, by the library", () => Bare(docx)),
        ];
    }

    private static async Task<Line> LineAsync(string what, byte[] file, string than, Func<int> least)
    {
        var (ours, others, items) = (new List<double>(), new List<double>(), 0);
        for (var run = 0; run <= Runs; run++)
        {
            var since = Stopwatch.GetTimestamp();
            var (text, problem) = await FileText.ReadAsync(file, null, default);
            items = DocumentReader.Read(text ?? throw new InvalidOperationException(problem), _day)?.Items.Length ?? 0;
            var middle = Stopwatch.GetTimestamp();
            if (items < 100 || least() == 0) throw new InvalidOperationException($"{what}: only {items} items");
            if (run == 0) continue;
            ours.Add(Stopwatch.GetElapsedTime(since, middle).TotalSeconds);
            others.Add(Stopwatch.GetElapsedTime(middle).TotalSeconds);
        }
        return new($"{what}, {items} items", Spread.Of(ours).In("s"), $"{than}: {Spread.Of(others).In("s")}", Spread.Of(ours.Zip(others, (own, other) => own / other)));
    }

    private static int Letters(byte[] file)
    {
        using var document = PdfDocument.Open(file);
        return document.GetPages().Sum(page => page.Letters.Count);
    }

    private static int Bare(byte[] file)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(file), false);
        return document.MainDocumentPart!.Document!.Body!.InnerText.Length;
    }

    private static byte[] Repeated(byte[] file, int times)
    {
        using var stream = new MemoryStream();
        stream.Write(file);
        using (var document = WordprocessingDocument.Open(stream, true))
        {
            var body = document.MainDocumentPart!.Document!.Body!;
            var whole = body.ChildElements.Where(one => one is not DocumentFormat.OpenXml.Wordprocessing.SectionProperties).ToArray();
            for (var more = 1; more < times; more++)
                foreach (var one in whole) body.InsertAfter(one.CloneNode(true), body.ChildElements.Last(last => last is not DocumentFormat.OpenXml.Wordprocessing.SectionProperties));
        }
        return stream.ToArray();
    }

    private static Task<byte[]> SampleAsync(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Wiedervorlage.slnx"))) folder = folder.Parent!;
        return File.ReadAllBytesAsync(Path.Combine(folder.FullName, "tests", "Documents", name));
    }
}

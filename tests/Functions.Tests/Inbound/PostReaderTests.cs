using FsCheck;
using FsCheck.Fluent;
using Wiedervorlage.Core.Mail.Inbound;
using Wiedervorlage.Functions.Inbound.Reading;
using Wiedervorlage.Functions.Texts;

namespace Wiedervorlage.Functions.Tests.Inbound;

/// <summary>Anyone can post anything: reading it ends, and never in an exception.</summary>
public class PostReaderTests
{
    private static readonly Post[] Whole =
    [
        Post.Raw("From: a@spd-fraktion.example\r\nSubject: Antrag: x\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/html; charset=x\r\n\r\n<p>Beschlussvorschlag:<br>A\r\n--b--"),
        Post.Default("", html: "<ol><li>Beschlussvorschlag</ol>", attachments: [new Part("attachment1", Files.Docx(Files.Letter), "a.docx"), new Part("attachment2", Files.Pdf(Files.Letter), "a.pdf")]),
    ];

    private static Core.Papers.PaperNumbering Numbering => Core.Papers.PaperNumbering.Read(Core.Papers.PaperNumbering.Usual)!;

    [Fact]
    public void P27_DamagedPosts_AreUnderstoodOrNot_ButNeverThrow() =>
        Prop.ForAll(ArbMap.Default.GeneratorFor<int[]>().ToArbitrary(), places =>
        {
            foreach (var post in Whole)
            {
                var bytes = ((MemoryStream)post.Body).ToArray();
                foreach (var place in places) bytes[(uint)(place * 7919) % (uint)bytes.Length] = (byte)place;
                if (PostReader.Read(new MemoryStream(bytes), post.ContentType!, _ => true) is PostReading.Understood read) Assert.NotNull(MotionReader.Read(read.Mail, [], Numbering));
            }
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("-")]
    [InlineData("gemeinsame ")]
    [InlineData("zum Antrag ")]
    [InlineData("Der ab beschließt:\n")]
    [InlineData("\n\nSitzung 1.1.26 ")]
    [InlineData("Beschlussvorschlag:\nA\n")]
    [InlineData("„")]
    [InlineData("<div><ol><li>")]
    [InlineData("\n \n")]
    public async Task P27_TextMadeToBeSlow_IsReadInTime(string repeated)
    {
        var text = string.Concat(Enumerable.Repeat(repeated, 400_000 / repeated.Length)) + "x";
        var (post, html) = (Post.Default(text), Post.Default("", html: text));
        var read = Task.Run(() =>
        {
            foreach (var one in new[] { post, html })
                MotionReader.Read(Assert.IsType<PostReading.Understood>(PostReader.Read(one.Body, one.ContentType!, _ => true)).Mail, [], Numbering);
        }, TestContext.Current.CancellationToken);
        await read.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        Assert.True(read.IsCompletedSuccessfully);
    }

    [Fact]
    public void Attachments_AreNamedByTheMailNotByTheForm()
    {
        var post = Post.Form([new Part("from", "a@spd-fraktion.example"), new Part("attachment-info", """{"attachment1":{"filename":"Anträge.pdf","type":"application/pdf"}}"""), new Part("attachment1", "x"u8.ToArray(), "other.bin")]);
        var mail = Assert.IsType<PostReading.Understood>(PostReader.Read(post.Body, post.ContentType!, _ => true)).Mail;
        Assert.Equal(("Anträge.pdf", "application/pdf", 1L), (mail.Attachments[0].Name, mail.Attachments[0].Type, mail.Attachments[0].Bytes));
    }

    [Theory]
    [InlineData("A <a@x.example>, B <b@x.example>", "")]
    [InlineData("not an address", "")]
    [InlineData("\"b@y.example\" <A@X.example>", "a@x.example")]
    [InlineData("Gruppe: a@x.example, b@x.example;", "")]
    public void From_CountsOnlyWhenItIsOneMailbox(string from, string address)
    {
        var post = Post.Form([new Part("from", from)]);
        Assert.Equal(address, Assert.IsType<PostReading.Understood>(PostReader.Read(post.Body, post.ContentType!, _ => true)).Mail.From);
    }

    [Fact]
    public void Charset_Unknown_IsGuessed()
    {
        Assert.Equal("ä", Charsets.Decode([0xE4], "x-unknown"));
        Assert.Equal("ä", Charsets.Decode([0xC3, 0xA4], "x-unknown"));
        Assert.Equal("ä", Charsets.Decode([0xE4], "utf-8"));
        Assert.Equal("–", Charsets.Decode([0x96], "ISO-8859-1"));
    }
}

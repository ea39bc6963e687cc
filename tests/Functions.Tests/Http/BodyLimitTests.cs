using System.Text;
using Microsoft.AspNetCore.Http;
using Wiedervorlage.Functions.Http;

namespace Wiedervorlage.Functions.Tests.Http;

/// <summary>A body that comes in chunks tells no length beforehand; it is refused with 413 like one that does.</summary>
public sealed class BodyLimitTests
{
    private const int FourMegabytes = 4 * 1024 * 1024;

    private static HttpRequest Chunked(byte[] body, string type)
    {
        var http = new DefaultHttpContext();
        (http.Request.Body, http.Request.ContentType, http.Request.ContentLength) = (new MemoryStream(body), type, null);
        return http.Request;
    }

    [Theory]
    [InlineData(FourMegabytes, 400)]
    [InlineData(FourMegabytes + 1, 413)]
    public async Task Json_InChunks_IsRefusedBeyondFourMegabytes(int length, int status)
    {
        var (value, problem) = await RequestBody.ReadAsync<Named>(Chunked(Encoding.UTF8.GetBytes(new string(' ', length)), "application/json"), default);
        Assert.Null(value);
        Assert.Equal(status, ((IStatusCodeHttpResult)problem!).StatusCode);
    }

    [Theory]
    [InlineData(3000, null)]
    [InlineData(3001, 413)]
    public async Task Form_InChunks_IsRefusedBeyondItsLimit(int length, int? status)
    {
        var body = "a=" + new string('x', length - 2);
        var (form, problem) = await FormBody.ReadAsync(Chunked(Encoding.UTF8.GetBytes(body), "application/x-www-form-urlencoded"), 3000, default);
        Assert.Equal(status is null, form is not null);
        Assert.Equal(status, (problem as IStatusCodeHttpResult)?.StatusCode);
    }

    private sealed record Named(string Name);
}

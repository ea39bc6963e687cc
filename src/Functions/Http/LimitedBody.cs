namespace Wiedervorlage.Functions.Http;

/// <summary>A request's body of which no more is read than it may be long: one that comes in chunks says no length beforehand.</summary>
/// <param name="body">As it arrives.</param>
/// <param name="limit">Bytes, inclusive. Reading beyond throws <see cref="BodyTooLargeException"/>.</param>
internal sealed class LimitedBody(Stream body, long limit) : Stream
{
    private long _read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _read;
        set => throw new NotSupportedException();
    }

    /// <summary>Puts the limit before the request's body.</summary>
    public static void On(HttpRequest request, long limit) => request.Body = new LimitedBody(request.Body, limit);

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        Counted(await body.ReadAsync(buffer, cancellationToken));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => Counted(body.Read(buffer, offset, count));

    public override void Flush() => body.Flush();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private int Counted(int read) => (_read += read) <= limit ? read : throw new BodyTooLargeException();
}

/// <summary>A body is longer than it may be; answered with 413.</summary>
internal sealed class BodyTooLargeException : Exception;

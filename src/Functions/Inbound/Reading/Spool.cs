namespace Wiedervorlage.Functions.Inbound.Reading;

/// <summary>
/// Bytes that are read more than once: small ones in memory, others in a file that is gone when it is closed. So a mail of 30 MB costs no
/// 30 MB.
/// </summary>
internal sealed class Spool : IDisposable
{
    private const int InMemory = 128 * 1024;
    private const int Buffer = 64 * 1024;
    private readonly Stream _bytes;

    private Spool(Stream bytes) => _bytes = bytes;

    public long Length => _bytes.Length;

    /// <summary>Takes all of <paramref name="source"/>.</summary>
    public static Spool Of(Stream source) => Of(source.CopyTo);

    public static Spool Of(byte[] bytes) => new(new MemoryStream(bytes, writable: false));

    /// <summary>Takes what is written.</summary>
    public static Spool Of(Action<Stream> write)
    {
        var bytes = new SpoolStream(InMemory);
        try
        {
            write(bytes);
        }
        catch
        {
            bytes.Dispose();
            throw;
        }
        return new(bytes.Done());
    }

    /// <summary>From the first byte. One reader at a time; the spool stays the owner.</summary>
    public Stream Open()
    {
        _bytes.Position = 0;
        return new Kept(_bytes);
    }

    /// <summary>The first bytes, at most <paramref name="most"/>.</summary>
    public byte[] Start(int most)
    {
        var start = new byte[(int)Math.Min(most, Length)];
        _bytes.Position = 0;
        _bytes.ReadExactly(start);
        return start;
    }

    public void Dispose() => _bytes.Dispose();

    /// <summary>Closing it closes nothing.</summary>
    private sealed class Kept(Stream bytes) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => true;

        public override bool CanWrite => false;

        public override long Length => bytes.Length;

        public override long Position { get => bytes.Position; set => bytes.Position = value; }

        public override int Read(byte[] buffer, int offset, int count) => bytes.Read(buffer, offset, count);

        public override int Read(Span<byte> buffer) => bytes.Read(buffer);

        public override long Seek(long offset, SeekOrigin origin) => bytes.Seek(offset, origin);

        public override void Flush()
        {
        }

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }

    /// <summary>Moves to a file when it grows.</summary>
    private sealed class SpoolStream(int inMemory) : Stream
    {
        private Stream _to = new MemoryStream();

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => _to.Length;

        public override long Position { get => _to.Position; set => throw new NotSupportedException(); }

        public Stream Done() => _to;

        public override void Write(byte[] buffer, int offset, int count)
        {
            if (_to is MemoryStream memory && memory.Length + count > inMemory)
            {
                var path = Path.Combine(Path.GetTempPath(), $"wiedervorlage-{Guid.NewGuid():N}.tmp");
                _to = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, Buffer, FileOptions.DeleteOnClose);
                memory.WriteTo(_to);
            }
            _to.Write(buffer, offset, count);
        }

        public override void Flush() => _to.Flush();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing) _to.Dispose();
            base.Dispose(disposing);
        }
    }
}

using System.Diagnostics;
using System.Text;

namespace Wiedervorlage.Story.Running;

/// <summary>A process of ours: its last words are kept, and it does not outlive us.</summary>
internal sealed class ChildProcess : IDisposable
{
    private const int KeptCharacters = 8000;
    private readonly StringBuilder _said = new();
    private readonly Process _process;

    public ChildProcess(string program, IEnumerable<string> arguments, IEnumerable<KeyValuePair<string, string>> settings, string folder)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, WorkingDirectory = folder };
        foreach (var (name, value) in settings) start.Environment[name] = value;
        _process = new() { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        _process.StandardInput.Close();
        AppDomain.CurrentDomain.ProcessExit += Kill;
    }

    public bool HasExited => _process.HasExited;

    public int ExitCode => _process.ExitCode;

    /// <summary>The end of what it wrote.</summary>
    public string Said { get { lock (_said) { return _said.ToString(); } } }

    /// <summary>SIGKILL: it gets no chance to finish anything.</summary>
    public async Task KillAsync()
    {
        if (!_process.HasExited) _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <returns>False if it is still running after that time.</returns>
    public async Task<bool> ExitsWithinAsync(TimeSpan time)
    {
        using var patience = new CancellationTokenSource(time);
        try
        {
            await _process.WaitForExitAsync(patience.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    public void Dispose()
    {
        AppDomain.CurrentDomain.ProcessExit -= Kill;
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }

    private void Kill(object? sender, EventArgs e)
    {
        if (!_process.HasExited) _process.Kill();
    }

    private void Keep(string? line)
    {
        if (line is null) return;
        lock (_said)
        {
            _said.AppendLine(line);
            if (_said.Length > KeptCharacters) _said.Remove(0, _said.Length - KeptCharacters);
        }
    }
}

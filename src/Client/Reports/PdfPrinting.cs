using System.Diagnostics;
using System.Text;
using Microsoft.Extensions.Options;

namespace Beffroi.Reports;

/// <summary>
/// Prints a page that stands alone as a tagged PDF, by a Chromium where there is one: one at a time, in a profile that is thrown away, without a network, killed when it takes too long. The
/// page has no scripts and asks for nothing.
/// </summary>
internal sealed partial class PdfPrinting(IOptions<PdfOptions> options, TimeProvider time, ILogger<PdfPrinting> logger) : IDisposable
{
    private static readonly string[] Usual = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge"];

    private static readonly string[] Flags =
    [
        "--headless", "--disable-gpu", "--disable-quic", "--disable-sync", "--disable-extensions", "--disable-component-update", "--disable-background-networking", "--disable-dev-shm-usage", "--no-first-run",
        "--no-default-browser-check", "--proxy-server=127.0.0.1:9", "--host-resolver-rules=MAP * ~NOTFOUND", "--no-pdf-header-footer", "--generate-pdf-document-outline",
    ];

    private readonly SemaphoreSlim _turn = new(1);

    public void Dispose() => _turn.Dispose();

    /// <summary>Null when it cannot be printed here: there is no Chromium, it ends with a fault, or it takes too long.</summary>
    public async Task<byte[]?> Print(string page, CancellationToken stop)
    {
        if (Program() is not { } program)
        {
            return null;
        }

        using var patience = new CancellationTokenSource(options.Value.Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, patience.Token);
        try
        {
            await _turn.WaitAsync(either.Token);
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            return null;
        }

        try
        {
            return await Print(program, page, either.Token);
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested && !stop.IsCancellationRequested)
        {
            TooLong(logger, program, options.Value.Patience);
            return null;
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task<byte[]?> Print(string program, string page, CancellationToken stop)
    {
        var folder = Directory.CreateTempSubdirectory("beffroi-pdf-");
        try
        {
            var (html, pdf) = (Path.Combine(folder.FullName, "report.html"), Path.Combine(folder.FullName, "report.pdf"));
            await File.WriteAllTextAsync(html, page, new UTF8Encoding(false), stop);
            using var process = Process.Start(Start(program, folder.FullName, html, pdf)) ?? throw new InvalidOperationException("Nothing was started.");
            await Ended(process, stop);
            return File.Exists(pdf) ? await File.ReadAllBytesAsync(pdf, stop) : null;
        }
        catch (Exception fault) when (fault is System.ComponentModel.Win32Exception or IOException or InvalidOperationException)
        {
            Failed(logger, fault, program);
            return null;
        }
        finally
        {
            Remove(folder);
        }
    }

    private static async Task Ended(Process process, CancellationToken stop)
    {
        try
        {
            // What it says goes nowhere: a pipe that nobody empties would hold it up.
            await Task.WhenAll(process.StandardOutput.ReadToEndAsync(stop), process.StandardError.ReadToEndAsync(stop), process.WaitForExitAsync(stop));
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    private ProcessStartInfo Start(string program, string folder, string html, string pdf)
    {
        var start = new ProcessStartInfo(program) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        string[] all = [.. Flags, .. options.Value.Sandbox ?? Environment.UserName != "root" ? [] : (string[])["--no-sandbox"], $"--user-data-dir={Path.Combine(folder, "profile")}", $"--print-to-pdf={pdf}", html];
        foreach (var argument in all)
        {
            start.ArgumentList.Add(argument);
        }

        // Nothing of ours goes with it, and what it keeps at home is thrown away with the folder.
        start.Environment.Clear();
        (start.Environment["PATH"], start.Environment["HOME"], start.Environment["TMPDIR"], start.Environment["LANG"]) = (Environment.GetEnvironmentVariable("PATH"), folder, folder, "C.UTF-8");
        return start;
    }

    private string? Program() => options.Value.Chromium is { Length: > 0 } told ? File.Exists(told) ? told : null
        : Usual.SelectMany(name => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists);

    private static void Remove(DirectoryInfo folder)
    {
        try
        {
            folder.Delete(recursive: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // A killed one may hold a file for a moment longer; the system empties its folder for temporary files.
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Program} took longer than {Patience} to print a report")]
    private static partial void TooLong(ILogger logger, string program, TimeSpan patience);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Program} could not print a report")]
    private static partial void Failed(ILogger logger, Exception fault, string program);
}

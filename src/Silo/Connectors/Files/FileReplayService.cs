using Beffroi.Replay;
using Microsoft.Extensions.Options;

namespace Beffroi.Connectors.Files;

/// <summary>Replays the files of the settings, side by side, while the silo runs.</summary>
public sealed partial class FileReplayService(IOptions<FilesOptions> options, FileReplay replay, ILogger<FileReplayService> log) : BackgroundService
{
    private readonly List<(ReplayedFile File, ReplayMapping Mapping)> _files = [];

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var file in options.Value.Replays)
        {
            try
            {
                using var readable = File.OpenRead(file.Path);
                _files.Add((file, ReplayMappingDocument.Parse(File.ReadAllText(file.Mapping))));
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or FormatException or ArgumentException)
            {
                throw new ConnectorStartException($"The file '{file.Path}' cannot be replayed by the mapping '{file.Mapping}'. {fault.Message}", fault);
            }
        }

        return base.StartAsync(cancellationToken);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(_files.Select(entry => Run(entry.File, entry.Mapping, stoppingToken)));

    private async Task Run(ReplayedFile file, ReplayMapping mapping, CancellationToken stopping)
    {
        try
        {
            await replay.Run(file.Path, mapping, file.Speed, stopping);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            LogFailed(file.Path, fault);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Replay of {File} failed")]
    private partial void LogFailed(string file, Exception fault);
}

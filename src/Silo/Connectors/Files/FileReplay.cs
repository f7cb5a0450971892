using System.Text;
using Beffroi.Connectivity;
using Beffroi.Language;
using Beffroi.Replay;
using Beffroi.Twin;

namespace Beffroi.Connectors.Files;

/// <summary>
/// Takes a file's rows in as readings, at the pace of the file times a speed, or as fast as they go. Instants stay what they are: the past goes into history,
/// into slots only where nothing newer is known; what lies ahead of the clock is refused as from any source.
/// </summary>
public sealed partial class FileReplay(Intake intake, AssetDirectory directory, TimeProvider time, ILogger<FileReplay> log)
{
    private const int Together = 2_000;

    /// <summary>Replays the file; a <see cref="FormatException"/> or <see cref="IOException"/> says why it cannot begin.</summary>
    /// <param name="speed">1 for real time, 60 for a minute a second, 0 for as fast as it goes.</param>
    public async Task<ReplayReport> Run(string path, ReplayMapping mapping, double speed, CancellationToken cancellation)
    {
        var file = new ReplayFile(path);
        var hash = file.Hash();
        var source = $"{FilesInlet.SourceStart}{hash:x16}";
        var (rows, pace, report, start) = (new RowReading(mapping, hash), new ReplayPace(speed), new ReplayReport(), time.GetTimestamp());
        var under = new Queue<Task<IntakeReport>>();
        LogBegun(file.Name, speed);
        foreach (var record in file.Records(mapping))
        {
            var row = rows.Read(record);
            var wait = pace.Due(row.At) - time.GetElapsedTime(start);
            if (row.Fault is null && wait > TimeSpan.Zero)
            {
                await Task.Delay(wait, time, cancellation);
            }

            await intake.Room(cancellation);
            under.Enqueue(Take(file.Name, source, row, mapping, cancellation));
            while (under.Count >= Together)
            {
                report.Add(await under.Dequeue());
            }
        }

        foreach (var last in under)
        {
            report.Add(await last);
        }

        LogEnded(file.Name, report.Rows, report.Taken, report.Repeats, report.Refused);
        return report;
    }

    private async Task<IntakeReport> Take(string name, string source, ReplayRow row, ReplayMapping mapping, CancellationToken cancellation)
    {
        var origin = new Origin(source, FilesInlet.Address(name, row.Line, row.Asset), Instant.From(time.GetUtcNow()));
        var body = Encoding.UTF8.GetBytes(row.Text);
        var translation =
            row.Fault is { } fault ? Translation.Refuse(origin.Refuse(RejectionCode.Malformed, Phrase.Verbatim(fault), body))
            : row.Measurements.Length == 0 ? Translation.Ignore("empty-row")
            : await AssetOf(row, cancellation) is { } asset ? Translation.Of(Consign(origin with { Address = FilesInlet.Address(name, row.Line, asset) }, asset, row, mapping))
            : Translation.Refuse(origin.Refuse(RejectionCode.UnknownAsset, $"No asset has the device {row.Device}.", body));
        return await intake.Take(FilesInlet.Connector, translation, keep: true, paced: false);
    }

    private async ValueTask<AssetId?> AssetOf(ReplayRow row, CancellationToken cancellation) =>
        row.Asset ?? (await directory.FindByDevice(row.Device!, cancellation))?.Id;

    private static Consignment Consign(in Origin origin, AssetId asset, ReplayRow row, ReplayMapping mapping) => new(asset, new()
    {
        Source = mapping.Counter is null ? origin.Source : FilesInlet.Connector,
        Address = origin.Address,
        Epoch = row.Epoch,
        Sequence = row.Sequence,
        At = row.At,
        Measurements = row.Measurements,
        Raw = PlainJsonText.Of(row),
    });

    [LoggerMessage(Level = LogLevel.Information, Message = "Replay of {File} begins, at speed {Speed}")]
    private partial void LogBegun(string file, double speed);

    [LoggerMessage(Level = LogLevel.Information, Message = "Replay of {File} ended: {Rows} rows, {Taken} taken, {Repeats} repeats, {Refused} refused")]
    private partial void LogEnded(string file, int rows, int taken, int repeats, int refused);
}

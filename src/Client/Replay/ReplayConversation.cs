using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Threading.Channels;
using Beffroi.Twin;

namespace Beffroi.Replay;

/// <summary>Posts rows to a running twin: assets side by side, the rows of one asset in their order.</summary>
internal sealed class ReplayConversation(HttpClient twin, TimeProvider time)
{
    private const int Lines = 16;
    private const int Ahead = 256;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, (int Count, int Line, string Sentence)> _reasons = [];

    public int Rows { get; private set; }

    public int Taken { get; private set; }

    public int Repeats { get; private set; }

    public int Empty { get; private set; }

    public int Refused { get; private set; }

    public IEnumerable<((string Code, int Line, string Sentence) Reason, int Count)> Reasons =>
        _reasons.OrderByDescending(pair => pair.Value.Count).Select(pair => ((pair.Key, pair.Value.Line, pair.Value.Sentence), pair.Value.Count));

    public async Task Run(ReplayFile file, ReplayMapping mapping, double speed, CancellationToken cancellation)
    {
        if (mapping.Device is not null)
        {
            throw new FormatException("A mapping by device needs the silo's own replay (Connectors:Files): over HTTP, rows name kind and key.");
        }

        var lines = Enumerable.Range(0, Lines).Select(_ => Channel.CreateBounded<ReplayRow>(Ahead)).ToArray();
        using var broken = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var sending = lines.Select(line => Send(line.Reader, broken)).ToArray();
        try
        {
            await Read(file, mapping, speed, lines, broken.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // One of the senders met a twin that does not answer: its exception tells more.
        }
        finally
        {
            Array.ForEach(lines, line => line.Writer.TryComplete());
        }

        await Task.WhenAll(sending);
    }

    private async Task Read(ReplayFile file, ReplayMapping mapping, double speed, Channel<ReplayRow>[] lines, CancellationToken cancellation)
    {
        var (rows, pace, start) = (new RowReading(mapping, file.Hash()), new ReplayPace(speed), time.GetTimestamp());
        foreach (var record in file.Records(mapping))
        {
            var row = rows.Read(record);
            Rows++;
            if (row.Fault is { } fault)
            {
                Refuse(row, RejectionCode.Malformed, fault);
            }
            else if (row.Measurements.Length == 0)
            {
                Empty++;
            }
            else
            {
                var wait = pace.Due(row.At) - time.GetElapsedTime(start);
                await Task.Delay(wait > TimeSpan.Zero ? wait : TimeSpan.Zero, time, cancellation);
                await lines[(uint)row.Asset!.Value.GetHashCode() % Lines].Writer.WriteAsync(row, cancellation);
            }
        }
    }

    private async Task Send(ChannelReader<ReplayRow> rows, CancellationTokenSource broken)
    {
        try
        {
            await foreach (var row in rows.ReadAllAsync(broken.Token))
            {
                await Post(row, broken.Token);
            }
        }
        catch (Exception)
        {
            await broken.CancelAsync();
            throw;
        }
    }

    private async Task Post(ReplayRow row, CancellationToken cancellation)
    {
        var asset = row.Asset!.Value;
        using var body = new ByteArrayContent(PlainJsonText.Of(row));
        body.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var answer = await twin.PostAsync($"/api/v1/assets/{asset.Kind}/{Uri.EscapeDataString(asset.Key)}/readings", body, cancellation);
        var json = await answer.Content.ReadFromJsonAsync<JsonElement>(cancellation);
        if (answer.StatusCode == HttpStatusCode.Accepted)
        {
            Note(json);
        }
        else if ((int)answer.StatusCode < 500)
        {
            var (code, sentence) = Reason(json);
            Refuse(row, code, sentence);
        }
        else
        {
            throw new HttpRequestException($"the twin answered {(int)answer.StatusCode} at line {row.Line}.");
        }
    }

    /// <summary>The first thing that was wrong with the readings, or else with the request.</summary>
    private static (string Code, string Sentence) Reason(JsonElement problem) =>
        problem.TryGetProperty("errors", out var errors) && errors.ValueKind == JsonValueKind.Array && errors.GetArrayLength() > 0
            && errors[0].GetProperty("code") is { ValueKind: JsonValueKind.String } code
            ? (code.GetString()!, errors[0].GetProperty("sentence").GetString()!)
            : (problem.GetProperty("code").GetString()!, problem.GetProperty("detail").GetString()!);

    private void Note(JsonElement outcome)
    {
        lock (_lock)
        {
            var repeat = outcome.GetProperty("result").GetString() == "repeat";
            (Taken, Repeats) = (Taken + (repeat ? 0 : 1), Repeats + (repeat ? 1 : 0));
        }
    }

    private void Refuse(ReplayRow row, string code, string sentence)
    {
        lock (_lock)
        {
            Refused++;
            var first = _reasons.TryGetValue(code, out var known) ? known : (Count: 0, row.Line, Sentence: sentence);
            _reasons[code] = (first.Count + 1, first.Line, first.Sentence);
        }
    }
}

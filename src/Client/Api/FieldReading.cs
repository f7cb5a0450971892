using System.Text.Json;
using Beffroi.City;
using Beffroi.Refusals;
using Beffroi.Twin;
using Beffroi.Work;

namespace Beffroi.Api;

/// <summary>Reads what a phone kept while it had no network, entry by entry: one that is none is refused alone.</summary>
internal sealed class FieldReading
{
    public const int MostEntries = 500;

    /// <summary>A phone's clock that is wrong by less is left as it is: its entries keep their own distances.</summary>
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(2);

    /// <summary>An entry with the order it belongs to, or the order it makes, or what is wrong with it.</summary>
    public sealed record Sent(string? Id, JsonElement? Order, WorkEntryDraft? Entry, WorkDraft? Draft, Refusal? Fault);

    public required string Device { get; init; }

    public required string Agent { get; init; }

    /// <summary>By how much the phone's clock is behind.</summary>
    public required TimeSpan Behind { get; init; }

    public required Sent[] Entries { get; init; }

    public static FieldReading Of(JsonElement body, CityIndex city, Instant now)
    {
        var given = new BodyMembers(body, "what a phone sends", "device", "agent", "sentAt", "entries");
        var (device, agent, sent) = (given.Text("device", 100, required: true), given.Text("agent", 100, required: true), given.Moment("sentAt", required: true));
        if (!given.Has("entries", out var entries) || entries.ValueKind != JsonValueKind.Array || entries.GetArrayLength() > MostEntries)
        {
            given.Fault("entries", $"is wanted: at most {MostEntries}.");
        }

        given.Close();
        var behind = Offset(now - sent!.Value);
        return new()
        {
            Device = device!, Agent = agent!, Behind = now - sent.Value,
            Entries = [.. entries.EnumerateArray().Select(json => Entry(json, device!, agent!, behind, city, now))],
        };
    }

    // In whole minutes, so that what the network took does not mix what two sendings of one phone tell.
    private static TimeSpan Offset(TimeSpan behind) => behind.Duration() < Tolerance ? TimeSpan.Zero : TimeSpan.FromMinutes(Math.Round(behind.TotalMinutes));

    private static Sent Entry(JsonElement json, string device, string agent, TimeSpan behind, CityIndex city, Instant now)
    {
        var id = json.ValueKind == JsonValueKind.Object && json.TryGetProperty("id", out var told) && told.ValueKind == JsonValueKind.String ? told.GetString() : null;
        try
        {
            if (json.ValueKind == JsonValueKind.Object && json.TryGetProperty("kind", out var kind) && kind.ValueKind == JsonValueKind.String && kind.GetString() == "create")
            {
                var making = new BodyMembers(json, "an order made in the field", ["id", "kind", "at", .. WorkReading.Members]);
                var (draft, at) = making.Done((new WorkReading(making).Read(city, id ?? "", now), making.Moment("at", required: true)));
                return new(id, null, null, draft with { Author = draft.Author.Length == 0 ? agent : draft.Author, At = at!.Value + behind, DeviceAt = at, Device = device }, null);
            }

            var given = new BodyMembers(json, "an entry of the field", ["order", .. WorkEntryReading.Members]);
            var (entry, when) = given.Done((new WorkEntryReading(given).Read().Draft, given.Moment("at", required: true)));
            if (!given.Has("order", out var order))
            {
                given.Fault("order", "is wanted: its number, or the id of what made it.");
                given.Close();
            }

            return new(id, order, entry with { Author = entry.Author.Length == 0 ? agent : entry.Author, At = when!.Value + behind, DeviceAt = when, Device = device }, null, null);
        }
        catch (RefusedException refused)
        {
            return new(id, null, null, null, refused.Refusal);
        }
    }
}

using System.Globalization;
using System.Text.Json;
using Beffroi.Language;
using Beffroi.Refusals;
using Beffroi.Twin;

namespace Beffroi.Api;

/// <summary>The members of a body that is an object; strict: one that is not asked for is a fault, and all faults are told at once.</summary>
internal sealed class BodyMembers
{
    private readonly Dictionary<string, JsonElement> _given = [];
    private readonly List<Fault> _faults = [];

    /// <param name="what">What the body is, for whoever misspelt a member: "a correction".</param>
    public BodyMembers(JsonElement body, Phrase what, params IReadOnlyCollection<string> members)
    {
        if (body.ValueKind != JsonValueKind.Object)
        {
            throw JsonBody.Malformed("an object is wanted.");
        }

        foreach (var member in body.EnumerateObject())
        {
            _given[member.Name] = member.Value;
            if (!members.Contains(member.Name))
            {
                Fault(member.Name, $"is no member of {what}: {string.Join(", ", members)}.");
            }
        }
    }

    /// <summary>How many things were wrong so far.</summary>
    public int Faults => _faults.Count;

    public static async Task<BodyMembers> Read(HttpContext http, params string[] members) => new(await JsonBody.Read(http, JsonBody.Small), "this body", members);

    /// <summary>Whether the member was given, and not as null.</summary>
    public bool Has(string name, out JsonElement json) => _given.TryGetValue(name, out json) && json.ValueKind != JsonValueKind.Null;

    public string? Text(string name, int longest, bool required = false) =>
        !Has(name, out var json) ? required ? Fault<string>(name, "is wanted.") : null
        : json.ValueKind == JsonValueKind.String && json.GetString() is { } text && text.Length <= longest ? text
        : Fault<string>(name, $"is no text of at most {longest} characters.");

    public int? Whole(string name) => !Has(name, out var json) ? null
        : json.ValueKind == JsonValueKind.Number && json.TryGetInt32(out var number) && number >= 0 ? number : Fault<int?>(name, "is no whole number from 0.");

    public Instant? Moment(string name, bool required = false) => Text(name, 40, required) is not { } text ? null
        : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) && moment >= DateTimeOffset.UnixEpoch ? Instant.From(moment)
        : Fault<Instant?>(name, "is no instant: ISO 8601 with an offset, such as 2026-11-14T21:40:00Z.");

    public AssetId[] Assets(string name)
    {
        if (!Has(name, out var json))
        {
            return [];
        }

        AssetId? Id(JsonElement item) => item.ValueKind == JsonValueKind.String && AssetId.TryParse(item.GetString(), null, out var id) ? id : Fault<AssetId?>(name, "is no list of ids such as luminaire/L-4471.");
        return json.ValueKind == JsonValueKind.Array ? [.. json.EnumerateArray().Take(10_000).Select(Id).OfType<AssetId>()] : Fault<AssetId[]>(name, "is no list of ids.") ?? [];
    }

    /// <summary>Refuses when anything was wrong.</summary>
    public void Close()
    {
        if (_faults.Count > 0)
        {
            throw new RefusedException(new Refusal(StatusCodes.Status400BadRequest, "malformed-body", Phrase.Join(" ", _faults.Select(fault => fault.Said!))) { Faults = _faults });
        }
    }

    /// <summary>What was read, or the refusal.</summary>
    public T Done<T>(T read)
    {
        Close();
        return read;
    }

    public void Fault(string name, Phrase sentence) => _faults.Add(Refusals.Fault.Of(name, null, $"'{name}' {sentence}"));

    public T? Fault<T>(string name, Phrase sentence)
    {
        Fault(name, sentence);
        return default;
    }
}

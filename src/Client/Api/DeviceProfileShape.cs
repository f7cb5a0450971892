using System.Text.Json;
using Beffroi.Devices;
using Beffroi.Language;
using Beffroi.Twin;

namespace Beffroi.Api;

/// <summary>A device profile in a list.</summary>
/// <param name="Version">0 for one that ships with the program.</param>
/// <param name="Codec">script, layout or cayenne.</param>
/// <param name="Kind">Of the assets it speaks for; null for any.</param>
/// <param name="IntervalSeconds">How often such a device speaks when all is well; null when that is not known.</param>
/// <param name="Problems">1 when its text cannot be read any more.</param>
internal sealed record ProfileRow(
    string Id, string Title, string? Vendor, string? Model, string Codec, string? Kind, string Class, double? IntervalSeconds, bool BuiltIn, int Version, Instant? Updated, string? Author, int Problems)
{
    public static ProfileRow Of(ProfileSummary summary) => new(
        summary.Id, summary.Title, summary.Vendor, summary.Model, summary.Codec, summary.Kind, summary.Class, summary.Interval?.TotalSeconds, summary.Head is null,
        summary.Head?.Number ?? 0, summary.Head?.At, summary.Head?.Author, summary.Problems ? 1 : 0);
}

/// <summary>A device profile, whole, as of a version.</summary>
internal sealed record ProfileShape(ProfileRow Profile, string? Reason, bool Withdrawn, string Yaml, TextVersion[] Versions)
{
    public static ProfileShape Of(ProfileWhole whole) => new(
        ProfileRow.Of(whole.Summary), whole.Summary.Head?.Reason, whole.Summary.Head?.Withdrawn ?? false, whole.Text, [.. whole.Versions.Select(TextVersion.Of)]);
}

/// <param name="Script">The codec, when it does not stand in the text.</param>
/// <param name="Version">That this replaces; 0 for a new one, and for the first in the place of one that ships.</param>
internal sealed record ProfileRequest(string? Yaml, string? Script, int Version, string Author, string Reason);

internal sealed record ProfileCheckRequest(string? Yaml, string? Script);

/// <summary>What a codec is tried with.</summary>
/// <param name="Id">Of a kept profile; or yaml, script, or both.</param>
/// <param name="Function">decodeUplink unless told.</param>
/// <param name="Bytes">A list of numbers from 0 to 255, or hexadecimal digits.</param>
/// <param name="At">When it came in, as the codec is told; now unless told.</param>
/// <param name="Data">What is to be encoded.</param>
/// <param name="Kind">Whose properties the readings are of; the profile's own unless told.</param>
internal sealed record ProfileTrialRequest(
    string? Id, string? Yaml, string? Script, string? Function, JsonElement? Bytes, int? FPort, string? At, JsonElement? Data, string? Kind);

/// <summary>What came of a trial.</summary>
/// <param name="Fault">Why the codec gave nothing, where it stands in its script; null when it gave something.</param>
/// <param name="Readings">What an asset of the kind would be told; null when no kind is known.</param>
/// <param name="Unmapped">The members of which nothing comes: the profile can give each a rule.</param>
internal sealed record ProfileTrialShape(
    CodecFaultShape? Fault, JsonElement? Data, int[]? Bytes, string? Hex, int? FPort, string[] Warnings, string[] Logs, TrialReading[]? Readings, UnmappedShape[] Unmapped)
{
    public static ProfileTrialShape Of(ProfileTrialAnswer answer, Tongue tongue) => new(
        answer.Fault is { } fault ? new(fault.Code, fault.Sentence, fault.Line > 0 ? fault.Line : null, fault.Line > 0 ? fault.Column : null) : null,
        answer.Data is { } data ? Parsed(data) : null, answer.Bytes is { } bytes ? [.. bytes.Select(b => (int)b)] : null, answer.Bytes is { } made ? Convert.ToHexStringLower(made) : null,
        answer.Port > 0 ? answer.Port : null, answer.Warnings, answer.Logs, answer.Readings is { } readings ? [.. readings.Select(reading => TrialReading.Of(reading, answer.Rejections, tongue))] : null,
        [.. answer.Unmapped.Select(one => new UnmappedShape(one.Member, one.Value, one.Near))]);

    private static JsonElement Parsed(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}

internal sealed record CodecFaultShape(string Code, string Sentence, int? Line, int? Column);

/// <param name="Unit">As the device sends it; null for the property's own.</param>
/// <param name="Refused">Why an asset would not take it; null when it would.</param>
internal sealed record TrialReading(string Property, Value Value, string? Unit, RefusedReading? Refused)
{
    public static TrialReading Of(Measurement measurement, Rejection[] rejections, Tongue tongue) => new(
        measurement.Property, measurement.Value, measurement.Value.Form == ValueForm.Number ? measurement.Value.Text : null,
        rejections.Where(one => one.Property == measurement.Property).Select(one => new RefusedReading(one.Code, Sentences.Told(tongue, one.Said, one.Sentence))).FirstOrDefault());
}

internal sealed record RefusedReading(string Code, string Sentence);

/// <param name="Near">The property that is called nearly so; null for none.</param>
internal sealed record UnmappedShape(string Member, Value Value, string? Near);

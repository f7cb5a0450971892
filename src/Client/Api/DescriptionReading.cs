using System.Text.Json;

using Beffroi.Inventory;
using Beffroi.Language;
using Beffroi.Refusals;
using Beffroi.Twin;
using Beffroi.Wire;

namespace Beffroi.Api;

/// <summary>Turns a body into a description, naming every fault at once. Whether attributes suit the kind is for the asset to say.</summary>
internal sealed class DescriptionReading(KindEntry kind)
{
    private readonly List<Fault> faults = [];

    public static Description Of(JsonElement body, KindEntry kind)
    {
        var reading = new DescriptionReading(kind);
        var description = reading.Read(body);
        return reading.faults.Count == 0
            ? description
            : throw new RefusedException(new Refusal(StatusCodes.Status400BadRequest, "malformed-body", Phrase.Join(" ", reading.faults.Select(fault => fault.Said!))) { Faults = reading.faults });
    }

    private Description Read(JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object)
        {
            throw JsonBody.Malformed("an object is wanted.");
        }

        var description = new Description();
        foreach (var member in body.EnumerateObject())
        {
            description = Take(description, member);
        }

        return description;
    }

    private Description Take(Description description, JsonProperty member) => member.Name switch
    {
        "name" => description with { Name = Text(member) },
        "place" => description with { Place = PlaceOf(member) },
        "authority" => description with { Authority = AssetParameters.KeyOf(Text(member), "authority/") },
        "district" => description with { District = AssetParameters.KeyOf(Text(member), "district/") },
        "address" => description with { Address = Text(member) },
        "heading" => description with { Heading = Heading(member) },
        "links" => description with { Links = Members(member, Link) },
        "attributes" => description with { Attributes = Members(member, Attribute) },
        "tags" => description with { Tags = Tags(member) },
        _ => Wrong(description, member.Name, "is no member of a description: name, place, authority, district, address, heading, links, attributes, tags."),
    };

    private string? Text(JsonProperty member) => member.Value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String when member.Value.GetString() is { Length: <= 500 } text => text,
        _ => Wrong<string?>(null, member.Name, "is no text of at most 500 characters."),
    };

    private Place? PlaceOf(JsonProperty member) => ValueConverter.Of(member.Value, ValueForm.Point) switch
    {
        { IsNone: true } => null,
        { Form: ValueForm.Point } at when Math.Abs(at.Number) <= 180 && Math.Abs(at.Second) <= 90 => new Place(at.Number, at.Second),
        _ => Wrong<Place?>(null, member.Name, "is no [longitude, latitude] in degrees."),
    };

    private double? Heading(JsonProperty member) => member.Value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.Number when member.Value.GetDouble() is >= 0 and <= 360 and var degrees => degrees,
        _ => Wrong<double?>(null, member.Name, "is no number of degrees from 0 to 360."),
    };

    private AssetId? Link(JsonProperty member) => member.Value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String when AssetId.TryParse(member.Value.GetString(), null, out var id) => id,
        _ => Wrong<AssetId?>(null, member.Name, "is no asset id such as cabinet/A-3."),
    };

    private Value Attribute(JsonProperty member)
    {
        var wanted = Array.Find(kind.Attributes, attribute => attribute.Name == member.Name)?.Form ?? ValueForm.None;
        return ValueConverter.Of(member.Value, wanted) ?? Wrong(Value.None, member.Name, "is no value: a number, flag, text, [longitude, latitude], instant, or { value, unit }.");
    }

    private string[]? Tags(JsonProperty member)
    {
        var good = member.Value.ValueKind == JsonValueKind.Array && member.Value.GetArrayLength() <= 100
            && member.Value.EnumerateArray().All(tag => tag.ValueKind == JsonValueKind.String && tag.GetString()!.Length is > 0 and <= 100);
        return good ? [.. member.Value.EnumerateArray().Select(tag => tag.GetString()!)] : Wrong<string[]?>(null, member.Name, "is no list of at most 100 words.");
    }

    private Dictionary<string, T>? Members<T>(JsonProperty member, Func<JsonProperty, T> read)
    {
        if (member.Value.ValueKind != JsonValueKind.Object || member.Value.GetPropertyCount() > 200)
        {
            return Wrong<Dictionary<string, T>?>(null, member.Name, "is no object of at most 200 members.");
        }

        var members = new Dictionary<string, T>();
        foreach (var inner in member.Value.EnumerateObject())
        {
            members[inner.Name] = read(inner);
        }

        return members;
    }

    private T Wrong<T>(T nothing, string name, Phrase sentence)
    {
        faults.Add(Fault.Of(name, null, $"'{name}' {sentence}"));
        return nothing;
    }
}

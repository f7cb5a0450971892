using System.Text.Json;

namespace Beffroi.Inventory.Files;

/// <summary>Reads a GeoJSON document feature by feature, holding one of them at a time, whatever the size of the document.</summary>
public sealed class FeatureStream(Stream stream)
{
    /// <summary>Bytes of one feature that are held.</summary>
    public const int LargestFeature = 16_000_000;

    private byte[] _buffer = new byte[65_536];
    private int _at;
    private int _filled;
    private bool _ended;
    private JsonReaderState _state = new(new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 });

    /// <summary>The document's <c>crs</c>, once it was passed; null when it has none.</summary>
    public JsonElement? ReferenceSystem { get; private set; }

    /// <summary>Whether the document had a <c>features</c> array, once it was read.</summary>
    public bool HasFeatures { get; private set; }

    /// <summary>Each element of <c>features</c>. <see cref="JsonException"/> where it is no JSON.</summary>
    public IEnumerable<JsonElement> Features()
    {
        Fill();
        _at = _buffer.AsSpan(0, _filled).StartsWith("\uFEFF"u8) ? 3 : 0;
        if (!Expect(JsonTokenType.StartObject))
        {
            throw new JsonException("A GeoJSON document begins with '{'.");
        }

        while (NextName() is { } name)
        {
            if (name == "features" && Expect(JsonTokenType.StartArray))
            {
                HasFeatures = true;
                while (NextElement(endOfArray: true) is { } feature)
                {
                    yield return feature;
                }
            }
            else if (NextElement(endOfArray: false) is { } value && name == "crs")
            {
                ReferenceSystem = value;
            }
        }
    }

    /// <summary>Reads that token when it is the next one; leaves any other where it is.</summary>
    private bool Expect(JsonTokenType token)
    {
        while (true)
        {
            var reader = Reader();
            if (reader.Read())
            {
                var met = reader.TokenType == token;
                if (met)
                {
                    Keep(reader);
                }

                return met;
            }

            Grow();
        }
    }

    /// <summary>The next member's name of the outer object; null at its end.</summary>
    private string? NextName()
    {
        while (true)
        {
            var reader = Reader();
            if (reader.Read())
            {
                var name = reader.TokenType == JsonTokenType.PropertyName ? reader.GetString() : null;
                Keep(reader);
                return name;
            }

            Grow();
        }
    }

    private JsonElement? NextElement(bool endOfArray)
    {
        while (true)
        {
            var reader = Reader();
            if (reader.Read())
            {
                if (endOfArray && reader.TokenType == JsonTokenType.EndArray)
                {
                    Keep(reader);
                    return null;
                }

                if (JsonDocument.TryParseValue(ref reader, out var document))
                {
                    using (document)
                    {
                        var element = document.RootElement.Clone();
                        Keep(reader);
                        return element;
                    }
                }
            }

            Grow();
        }
    }

    private Utf8JsonReader Reader() => new(_buffer.AsSpan(_at, _filled - _at), _ended, _state);

    private void Keep(Utf8JsonReader reader)
    {
        _state = reader.CurrentState;
        _at += (int)reader.BytesConsumed;
    }

    private void Grow()
    {
        if (_ended)
        {
            throw new JsonException("The document ends too early.");
        }

        _buffer.AsSpan(_at, _filled - _at).CopyTo(_buffer);
        (_at, _filled) = (0, _filled - _at);
        if (_filled == _buffer.Length)
        {
            if (_buffer.Length >= LargestFeature)
            {
                throw new JsonException($"A feature is larger than {LargestFeature} bytes.");
            }

            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        Fill();
    }

    private void Fill()
    {
        var read = stream.Read(_buffer, _filled, _buffer.Length - _filled);
        _filled += read;
        _ended = read == 0;
    }
}

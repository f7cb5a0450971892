using Beffroi.Language;

using Microsoft.OpenApi;

namespace Beffroi.Parameters;

/// <inheritdoc/>
/// <param name="parse">Null when the text is not such a value.</param>
/// <param name="complain">What is wrong with a text that is none.</param>
internal sealed class Parameter<T>(
    string name, string description, OpenApiSchema schema, Func<string, Read<T>> parse, Func<string, Tongue, string> complain) : Parameter(name, description)
{
    public override OpenApiSchema Schema { get; } = schema;

    public override object? Read(string text, Tongue tongue, out string? fault)
    {
        var read = parse(text);
        fault = read.Good ? null : complain(text, tongue);
        return read.Value;
    }
}

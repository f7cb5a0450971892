using Beffroi.Language;

using Microsoft.OpenApi;

namespace Beffroi.Parameters;

/// <summary>A query parameter: one description from which it is read, checked, refused and documented.</summary>
internal abstract class Parameter(string name, string description)
{
    public string Name { get; } = name;

    public string Description { get; } = description;

    public bool Required { get; init; }

    public abstract OpenApiSchema Schema { get; }

    /// <summary>The value, or a sentence that says what is wrong with the text.</summary>
    public abstract object? Read(string text, Tongue tongue, out string? fault);
}

namespace Beffroi.Documents;

/// <summary>A version of a document with its text.</summary>
[GenerateSerializer, Immutable, Alias("Document")]
public sealed record Document([property: Id(0)] DocumentHead Head, [property: Id(1)] string Text);

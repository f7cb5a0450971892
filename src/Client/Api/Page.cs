namespace Beffroi.Api;

/// <summary>A part of a list.</summary>
/// <param name="Next">Give it as <c>after</c> for the next page; null on the last.</param>
/// <param name="Matched">How many there are in all, when that is known.</param>
internal sealed record Page<T>(IReadOnlyList<T> Items, string? Next, int? Matched = null);

using Beffroi.Documents;

namespace Beffroi.Programmes;

/// <param name="Value">Null when it was withdrawn or cannot be read any more.</param>
public sealed record Booked<T>(DocumentHead Head, T? Value)
    where T : class;

namespace Beffroi.Twin;

/// <summary>What an asset tells those that hang on it: when <paramref name="Property"/> changes, each dependant through <paramref name="Link"/> gets it, inferred, as its own <paramref name="TargetProperty"/>.</summary>
public sealed record Tell(Property Property, string Link, string TargetProperty);

namespace Beffroi.Programmes;

/// <param name="Commune">Key of its authority in the territory.</param>
/// <param name="From">The first night.</param>
/// <param name="To">The last night; null until it is revoked.</param>
public sealed record OrderValidity(string Commune, DateOnly From, DateOnly? To);

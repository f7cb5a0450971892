namespace Beffroi.Programmes;

/// <summary>The mayors' decision to put a street's lights out: what the commune published, and where and when it is in force.</summary>
/// <param name="Reference">The order's number.</param>
/// <param name="Date">When it was signed.</param>
public sealed record MunicipalOrder(string Reference, DateOnly Date, IReadOnlyList<OrderValidity> Communes)
{
    /// <summary>Whether it is in force there in that night; in any of its communes when none is told.</summary>
    public bool Covers(string? commune, DateOnly night) =>
        Communes.Any(c => (commune is null || c.Commune == commune) && c.From <= night && (c.To is null || night <= c.To));
}

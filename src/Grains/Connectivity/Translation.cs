namespace Beffroi.Connectivity;

/// <summary>What one message turned into: what can be delivered, and what could not be read. Both may be there, as in an array with one bad element.</summary>
/// <param name="Ignored">Why nothing came of it although nothing is wrong, such as an event that carries no reading; null otherwise.</param>
public sealed record Translation(IReadOnlyList<Consignment> Consignments, IReadOnlyList<DeadLetter> Refused, string? Ignored = null)
{
    public static Translation Of(Consignment consignment) => new([consignment], []);

    public static Translation Of(IReadOnlyList<Consignment> consignments) => new(consignments, []);

    public static Translation Refuse(DeadLetter letter) => new([], [letter]);

    public static Translation Ignore(string why) => new([], [], why);
}

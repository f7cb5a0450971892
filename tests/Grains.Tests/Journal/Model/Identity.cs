namespace Beffroi.Journal.Model;

/// <summary>What makes a change the same change: a device's message, or an effect of an asset's change.</summary>
/// <param name="Source">The asset the effect comes from; -1 for a device.</param>
/// <param name="Number">The message's number; for an effect version and index in one, growing with both.</param>
internal readonly record struct Identity(int Source, int Number) : IComparable<Identity>
{
    public static Identity Message(int number) => new(-1, number);

    public static Identity Effect(int source, int version, int index) => new(source, (version * 8) + index);

    public bool IsMessage => Source < 0;

    public int CompareTo(Identity other) => (Source, Number).CompareTo((other.Source, other.Number));

    public override string ToString() => IsMessage ? $"m{Number}" : $"e{Source}.{Number / 8}.{Number % 8}";
}

namespace Beffroi.Parameters;

/// <summary>What reading a text gave.</summary>
internal readonly record struct Read<T>(bool Good, T? Value)
{
    public static readonly Read<T> Bad;

    public static implicit operator Read<T>(T value) => new(true, value);
}

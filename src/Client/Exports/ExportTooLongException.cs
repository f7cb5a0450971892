namespace Beffroi.Exports;

/// <summary>More rows than the form of file has room for.</summary>
internal sealed class ExportTooLongException(int most) : Exception($"More than {most} rows.")
{
    public int Most { get; } = most;
}

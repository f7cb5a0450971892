namespace Beffroi.ShiftLog;

/// <summary>What an entry is about.</summary>
/// <param name="Kind"><c>asset</c>, <c>alarm</c>, <c>command</c>, <c>entry</c>, <c>work</c> or <c>incident</c>.</param>
[GenerateSerializer, Immutable, Alias("LogLink")]
public readonly record struct LogLink([property: Id(0)] string Kind, [property: Id(1)] string Id)
{
    public static readonly string[] Kinds = ["asset", "alarm", "command", "entry", "work", "incident"];
}

using Beffroi.Twin;

namespace Beffroi.OnCall;

/// <summary>Who is called, by levels: the desk, the technician of the week, the manager on duty. Pure.</summary>
public sealed record Rota(string Title, IReadOnlyList<RotaLevel> Levels)
{
    public OnDuty[] At(Instant instant) => [.. Levels.Select(level => level.At(instant))];

    /// <summary>Of legal days, from midnight to midnight.</summary>
    public OnCallLevel[] On(DateOnly first, int days)
    {
        var (from, to) = (LegalTime.At(first, default), LegalTime.At(first.AddDays(days), default));
        return [.. Levels.Select(level => new OnCallLevel(level.Level, level.Name, level.Between(from, to)))];
    }
}

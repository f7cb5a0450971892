using Beffroi.Twin;

namespace Beffroi.OnCall;

/// <summary>Who is called, by levels: the desk, the technician of the week, the manager on duty. Pure.</summary>
public sealed record Rota(string Title, IReadOnlyList<RotaLevel> Levels)
{
    public OnDuty[] At(Instant instant) => [.. Levels.Select(level => level.At(instant))];
}

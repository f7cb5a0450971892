namespace Beffroi.Health;

/// <param name="Status"><c>healthy</c>, <c>degraded</c> or <c>unhealthy</c>: the worst of the checks.</param>
internal sealed record HealthShape(string Status, IReadOnlyList<HealthCheck> Checks)
{
    public const string Healthy = "healthy";
    public const string Degraded = "degraded";
    public const string Unhealthy = "unhealthy";

    public static HealthShape Of(params HealthCheck[] checks)
    {
        var worst = Array.Exists(checks, check => check.Status == Unhealthy) ? Unhealthy
            : Array.Exists(checks, check => check.Status == Degraded) ? Degraded : Healthy;
        return new(worst, checks);
    }
}

/// <param name="Detail">What is wrong, in a sentence; null when nothing is.</param>
internal sealed record HealthCheck(string Name, string Status, string? Detail);

using Beffroi.Language;
using Beffroi.Rules;

namespace Beffroi.Api;

internal sealed record BackTestDay(DateOnly Day, long Count);

internal sealed record BackTestFailure(string? Code, string? Sentence, string? Advice);

internal sealed record BackTestStarted(string Id);

/// <summary>A back-test as far as it is.</summary>
/// <param name="Speed">How many times faster than the time it goes through.</param>
/// <param name="EnergyKwh">What its commands would have used more than what was; null when the kind cannot say it.</param>
/// <param name="Late">Readings that came after newer ones: a live rule does not see them in time.</param>
internal sealed record BackTestShape(
    string Id, string State, double Progress, double Speed, int Assets, long Readings, long Firings, long Commands, long Damped, double? EnergyKwh, long Late,
    IReadOnlyList<BackTestDay> FiringsPerDay, IReadOnlyList<FiringShape> First, BackTestFailure? Failure)
{
    public static BackTestShape Of(BackTestReport report, Tongue tongue) => new(
        report.Id, report.State.ToString().ToLowerInvariant(), report.Progress, Math.Round(report.Speed), report.Assets, report.Readings, report.Firings, report.Commands, report.Damped, report.Energy,
        report.Late, [.. report.PerDay.OrderBy(d => d.Key).Select(d => new BackTestDay(d.Key, d.Value))], [.. report.First.Select(f => FiringShape.Of(f, tongue))],
        report.Failure is { } failure ? new(failure.Code, Sentences.Told(tongue, failure.Said, failure.Sentence!), Sentences.Told(tongue, failure.Advised, failure.Advice!)) : null);
}

using Beffroi.Twin;

namespace Beffroi.Connectivity;

/// <summary>The way in for every connector: knows kinds and assets, delivers through the window, and puts what cannot be taken into the dead letters.</summary>
public sealed class Intake(Vocabulary vocabulary, AssetDirectory directory, ReceptionWindow window, DeadLetterBox deadLetters, IntakeMeter meter, TimeProvider time)
{
    /// <summary>
    /// Takes what a message turned into. The answer comes when everything of it is committed: readings in the journal, refusals in the dead letters.
    /// </summary>
    /// <param name="keep">False when the message is a dead letter that is being tried again: then nothing of it is kept twice.</param>
    public async Task<IntakeReport> Take(string connector, Translation message, bool keep, CancellationToken cancellation)
    {
        if (message is { Refused.Count: 0, Consignments: [var only] })
        {
            return Count(connector, await TakeOne(connector, only, IntakeReport.Nothing, keep, cancellation));
        }

        var report = IntakeReport.Nothing;
        foreach (var letter in message.Refused)
        {
            report = await Refuse(connector, letter, report, keep);
        }

        // Started together, so that those of one asset go in one call; awaited in order.
        var answers = message.Consignments.Select(one => TakeOne(connector, one, IntakeReport.Nothing, keep, cancellation)).ToArray();
        foreach (var answer in answers)
        {
            var one = await answer;
            report = new(
                report.Taken + one.Taken, report.Repeats + one.Repeats, report.Late + one.Late,
                Math.Max(report.Version, one.Version), [.. report.Rejections, .. one.Rejections]);
        }

        meter.Message(connector, message.Ignored ?? Result(report));
        return report;
    }

    private async Task<IntakeReport> TakeOne(string connector, Consignment consignment, IntakeReport report, bool keep, CancellationToken cancellation)
    {
        var (id, delivery) = consignment;
        var asset = await Find(id, cancellation);
        if (asset is null or { Retired: true })
        {
            return await Refuse(connector, await Unknown(id, delivery, asset), report, keep);
        }

        try
        {
            var outcome = await window.Deliver(asset, keep ? delivery : delivery with { Retried = true }, cancellation);
            Count(connector, outcome);
            return report.With(outcome);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            var letter = OriginOf(delivery).Refuse(
                RejectionCode.Failed, $"The asset could not take it: {fault.GetType().Name}. The silo's log has more.", delivery.Raw, id);
            return await Refuse(connector, letter, report, keep);
        }
    }

    private async ValueTask<KnownAsset?> Find(AssetId id, CancellationToken cancellation)
    {
        for (var pause = TimeSpan.FromMilliseconds(100); ; pause = TimeSpan.FromSeconds(2))
        {
            try
            {
                return await vocabulary.Knows(id.Kind) ? await directory.Find(id, cancellation) : null;
            }
            catch (Exception fault) when (PassingTrouble.Name(fault) is { } name)
            {
                meter.Repeated(name);
                await Task.Delay(pause, time, cancellation);
            }
        }
    }

    private async Task<DeadLetter> Unknown(AssetId id, Delivery delivery, KnownAsset? asset)
    {
        var (code, sentence) = asset is not null
            ? (RejectionCode.RetiredAsset, $"{id} is retired.")
            : await vocabulary.Knows(id.Kind)
                ? (RejectionCode.UnknownAsset, $"There is no asset {id}.")
                : (RejectionCode.UnknownKind, $"There is no kind '{id.Kind}'.");
        return OriginOf(delivery).Refuse(code, sentence, delivery.Raw, id);
    }

    private Origin OriginOf(Delivery delivery) => new(delivery.Source, delivery.Address ?? "", Instant.From(time.GetUtcNow()));

    private async Task<IntakeReport> Refuse(string connector, DeadLetter letter, IntakeReport report, bool keep)
    {
        if (keep)
        {
            await deadLetters.Put(connector, letter);
        }

        return report.With(letter);
    }

    private void Count(string connector, DeliveryOutcome outcome)
    {
        meter.Delivery(connector, outcome.Result switch
        {
            DeliveryResult.Taken => outcome.Late > 0 ? "late" : "taken",
            DeliveryResult.Repeat => "repeat",
            _ => "rejected",
        });
        foreach (var rejection in outcome.Rejections)
        {
            meter.Refused(connector, rejection.Code, kept: true);
        }
    }

    private IntakeReport Count(string connector, IntakeReport report)
    {
        meter.Message(connector, Result(report));
        return report;
    }

    private static string Result(IntakeReport report) => report.Rejections.Length > 0 ? "refused" : report.Taken > 0 ? "taken" : "repeat";
}

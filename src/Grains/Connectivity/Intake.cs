using Beffroi.Language;
using Beffroi.Twin;
using Microsoft.Extensions.Options;

namespace Beffroi.Connectivity;

/// <summary>The way in for every connector: knows kinds and assets, delivers through the window, and puts what cannot be taken into the dead letters.</summary>
public sealed class Intake(
    Vocabulary vocabulary, AssetDirectory directory, ReceptionWindow window, DeadLetterBox deadLetters, IntakeMeter meter, IOptions<IntakeOptions> options, TimeProvider time)
{
    private readonly long _start = time.GetTimestamp();

    /// <summary>Waits until there is room for more: for connectors that read on while messages are under way.</summary>
    public ValueTask Room(CancellationToken cancellation) => window.Room(cancellation);

    /// <summary>
    /// Takes what a message turned into. Messages handed over one after the other reach an asset in that order. The answer comes when everything of it is committed: readings in the journal, refusals in the dead letters.
    /// </summary>
    /// <param name="keep">False when the message is a dead letter that is being tried again: then nothing of it is kept twice.</param>
    /// <param name="paced">False for what the operator of the silo sends in, such as a file: the rate of an asset is for devices and clients.</param>
    public Task<IntakeReport> Take(string connector, Translation message, bool keep, bool paced = true) =>
        message is { Refused.Count: 0, Consignments: [var only] }
            ? TakeOne(connector, only, keep, paced, whole: true)
            : TakeAll(connector, message, keep, paced);

    private async Task<IntakeReport> TakeAll(string connector, Translation message, bool keep, bool paced)
    {
        var report = IntakeReport.Nothing;
        foreach (var letter in message.Refused)
        {
            report = await Refuse(connector, letter, report, keep);
        }

        // Started together, so that those of one asset go in one call; awaited in order.
        var answers = message.Consignments.Select(one => TakeOne(connector, one, keep, paced, whole: false)).ToArray();
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

    /// <param name="whole">Whether it is all of its message, so that the message is counted with it.</param>
    private async Task<IntakeReport> TakeOne(string connector, Consignment consignment, bool keep, bool paced, bool whole)
    {
        var report = IntakeReport.Nothing;
        var (id, delivery) = consignment;
        var asset = directory.Of(id);
        using var span = TwinTraces.Reception(connector, id);
        try
        {
            if (keep && paced && !asset.Keeps(options.Value, time.GetElapsedTime(_start)))
            {
                return Counted(connector, await Refuse(connector, TooFast(delivery, id), report, keep), whole);
            }

            // The asset writes what it refuses in its own change, so whether that may be kept is decided before.
            var kept = keep && deadLetters.HasRoom(connector);
            if (await window.Deliver(asset, kept ? delivery : delivery with { Retried = true }) is not { } outcome)
            {
                return Counted(connector, await Refuse(connector, await Unknown(asset, delivery), report, keep), whole);
            }

            Count(connector, outcome, kept);
            deadLetters.Charge(connector, kept ? outcome.Rejections.Length : 0, kept ? outcome.Rejections.Length * (delivery.Raw?.Length ?? 0) : 0);
            return Counted(connector, report.With(outcome), whole);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            var letter = OriginOf(delivery).Refuse(
                RejectionCode.Failed, $"The asset could not take it: {fault.GetType().Name}. The silo's log has more.", delivery.Raw, id);
            return Counted(connector, await Refuse(connector, letter, report, keep), whole);
        }
    }

    private async Task<DeadLetter> Unknown(KnownAsset asset, Delivery delivery)
    {
        var id = asset.Id;
        var (code, sentence) = asset.Retired
            ? (RejectionCode.RetiredAsset, Phrase.Of($"{id} is retired."))
            : await vocabulary.Knows(id.Kind)
                ? (RejectionCode.UnknownAsset, Phrase.Of($"There is no asset {id}."))
                : (RejectionCode.UnknownKind, Phrase.Of($"There is no kind '{id.Kind}'."));
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

    private DeadLetter TooFast(Delivery delivery, AssetId id) => OriginOf(delivery).Refuse(
        RejectionCode.TooFast, $"More than {options.Value.AssetPerSecond} messages a second came for {id}.", delivery.Raw, id);

    private void Count(string connector, DeliveryOutcome outcome, bool kept)
    {
        meter.Delivery(connector, outcome.Result switch
        {
            DeliveryResult.Taken => outcome.Late > 0 ? "late" : "taken",
            DeliveryResult.Repeat => "repeat",
            _ => "rejected",
        });
        foreach (var rejection in outcome.Rejections)
        {
            meter.Refused(connector, rejection.Code, kept);
        }
    }

    private IntakeReport Counted(string connector, IntakeReport report, bool whole)
    {
        if (whole)
        {
            meter.Message(connector, Result(report));
        }

        return report;
    }

    private static string Result(IntakeReport report) => report.Rejections.Length > 0 ? "refused" : report.Taken > 0 ? "taken" : "repeat";
}

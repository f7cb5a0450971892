using Beffroi.Journal;
using Beffroi.Language;
using Beffroi.Twin;
using Microsoft.Extensions.Logging;

namespace Beffroi.Connectivity;

/// <summary>Puts dead letters through their inlet again. Taken ones leave the list; others stay with their new reason.</summary>
public sealed partial class DeadLetterReplay(
    IRegisterStore registers, IJournal journal, IEnumerable<IInlet> inlets, Intake intake, ILogger<DeadLetterReplay> log)
{
    public async Task<Outcome> Replay(long id, CancellationToken cancellation)
    {
        if (await registers.GetDeadLetter(id, cancellation) is not { } letter)
        {
            return Outcome.Refused("unknown-dead-letter", $"There is no dead letter {id}.", "It may have been replayed or dropped; read the list again.");
        }

        if (letter.Body.Length >= Origin.KeptBytes)
        {
            return Outcome.Refused("cut-dead-letter", $"Only the first {Origin.KeptBytes} bytes of dead letter {id} are kept.", "Let the source send it again, in smaller pieces.");
        }

        if (inlets.FirstOrDefault(inlet => inlet.Serves(letter.Source)) is not { } door)
        {
            return Outcome.Refused("no-connector", $"No connector of this silo takes what comes from '{letter.Source}'.", "Switch that connector on, or let the source send it again.");
        }

        var translation = await door.Translate(letter.Address, letter.Body, letter.At, cancellation);
        var report = await intake.Take(letter.Source, Narrow(translation, letter), keep: false);
        LogReplayed(id, letter.Code, report.Rejections.Length);
        return await Conclude(letter, report);
    }

    /// <summary>
    /// What the asset itself refused is tried again property by property and without its number, which the rest of the message may have used up;
    /// what never reached an asset goes whole. What carried no instant was observed when it came in.
    /// </summary>
    private static Translation Narrow(Translation translation, DeadLetter letter) => translation with
    {
        Consignments =
        [
            .. translation.Consignments.Select(one => one with
            {
                Delivery = one.Delivery with
                {
                    At = one.Delivery.At ?? letter.At,
                    Epoch = ReachedTheAsset(letter) ? 0 : one.Delivery.Epoch,
                    Sequence = ReachedTheAsset(letter) ? null : one.Delivery.Sequence,
                    Measurements = letter.Property is { } property
                        ? [.. one.Delivery.Measurements.Where(measurement => measurement.Property == property)]
                        : one.Delivery.Measurements,
                },
            }).Where(one => one.Delivery.Measurements.Length > 0),
        ],
    };

    private static bool ReachedTheAsset(DeadLetter letter) => letter.Property is not null || letter.Code is RejectionCode.TooFarBehind or RejectionCode.RefusedByJournal;

    private async Task<Outcome> Conclude(DeadLetter letter, IntakeReport report)
    {
        if (report is { Rejections: [] } && report.Taken + report.Repeats > 0)
        {
            await journal.Write([new RegisterWrite.DeadLetterRemoved(letter.Id)]);
            return report.Taken > 0 ? Outcome.Taken : Outcome.Unchanged;
        }

        var (code, said) = report.Rejections is [var first, ..] ? (first.Code, first.Said ?? Phrase.Verbatim(first.Sentence)) : (letter.Code, Phrase.Of("Nothing in it could be taken."));
        await journal.Write([new RegisterWrite.DeadLetterRefusedAgain(letter.Id, code, said)]);
        return Outcome.Refused(code, said, "Correct the cause, then replay it; or leave it.");
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Dead letter {Id} ({Code}) was replayed; {Rejections} of it were refused again")]
    private partial void LogReplayed(long id, string code, int rejections);
}

using Beffroi.Connectivity;
using Beffroi.Connectors.Commands;
using Beffroi.Twin;

namespace Beffroi.Connectors.Mqtt;

/// <summary>What both brokers do with a message of readings or of an answer to an order: translate it, take it in, and say when it may be acknowledged.</summary>
public sealed partial class MqttMessages(MqttInlet inlet, Intake intake, DeadLetterBox deadLetters, CommandAnswers answers, ReceptionWindow window, ILogger<MqttMessages> log)
{
    public bool Claims(string topic) => inlet.Claims(topic);

    /// <summary>Whether the embedded broker also passes the message on to subscribers.</summary>
    public bool Routes(string topic) => !ReadingTopic.IsPlain(topic);

    /// <summary>Waits until there is room for another message.</summary>
    public ValueTask Room(CancellationToken cancellation) => intake.Room(cancellation);

    /// <summary>True once everything of the message is committed; false when it must not be acknowledged, because the silo stops.</summary>
    public async Task<bool> Take(string topic, byte[] body, Instant received, CancellationToken cancellation)
    {
        var source = inlet.SourceOf(topic) ?? MqttInlet.Source;
        try
        {
            if (await answers.Take(topic, body, received, cancellation))
            {
                return true;
            }

            var translation = await inlet.Translate(topic, body, received, cancellation);
            await intake.Take(source, translation, keep: true);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
        catch (Exception fault)
        {
            // A defect of ours: the message must not come back for ever, nor be lost.
            LogFailed(topic, fault);
            var origin = new Origin(source, topic, received);
            await deadLetters.Put(origin.Source, origin.Refuse(RejectionCode.Failed, $"It could not be taken: {fault.GetType().Name}. The silo's log has more.", body));
            return true;
        }
    }

    /// <summary>Waits until everything that is under way is answered, or the patience ends.</summary>
    public async Task Settle(TimeSpan patience, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(patience);
        while (window.Waiting > 0 && !limit.IsCancellationRequested)
        {
            await Task.Delay(20, CancellationToken.None);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A message on {Topic} could not be taken and is dead-lettered")]
    private partial void LogFailed(string topic, Exception fault);
}

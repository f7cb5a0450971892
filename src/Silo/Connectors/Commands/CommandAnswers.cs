using Beffroi.Connectivity;
using Beffroi.Connectors.Mqtt;
using Beffroi.Control;
using Beffroi.Language;
using Beffroi.Twin;

namespace Beffroi.Connectors.Commands;

/// <summary>Takes what devices and network servers tell of orders to the assets they are for. Answered after the commit, as readings are.</summary>
public sealed class CommandAnswers(IGrainFactory grains, AssetDirectory directory, DeviceRoutes routes, DeadLetterBox deadLetters, TimeProvider time)
{
    private const int MostTries = 20;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    /// <summary>True when the message was an answer and nothing else; others tell of the device as well.</summary>
    public async Task<bool> Take(string topic, byte[] body, Instant received, CancellationToken cancellation)
    {
        if (CommandTopic.AckOf(topic) is { } name)
        {
            await TakeAck(new(MqttInlet.Source, topic, received), name, body, cancellation);
            return true;
        }

        var told = ReadingTopic.ChirpStackEvent(topic) is ("txack" or "ack" or "log") and var chirpStack ? DownlinkEvent.ChirpStack(chirpStack, body)
            : CommandTopic.TheThingsStackEvent(topic) is { } things ? DownlinkEvent.TheThingsStack(things, body)
            : null;
        if (told is { } answer && await directory.FindByDevice(answer.Device ?? routes.At(topic) ?? "", cancellation) is { } asset)
        {
            await Tell(asset.Id, answer.Progress, cancellation);
        }

        return false;
    }

    private async Task TakeAck(Origin origin, string name, byte[] body, CancellationToken cancellation)
    {
        if (!AssetId.TryParse(name, null, out var asset) || !await directory.IsEnrolled(directory.Of(asset), cancellation))
        {
            await deadLetters.Put(origin.Source, origin.Refuse(RejectionCode.UnknownAsset, $"There is no asset {name}.", body));
        }
        else if (CommandMessage.ReadAnswer(body, out var fault) is { } progress)
        {
            await Tell(asset, progress, cancellation);
        }
        else
        {
            await deadLetters.Put(origin.Source, origin.Refuse(RejectionCode.Malformed, Phrase.Verbatim(fault), body, asset));
        }
    }

    private async Task Tell(AssetId asset, OrderProgress progress, CancellationToken cancellation)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                await grains.Upkeep(asset).Progress([progress]);
                return;
            }
            catch (Exception fault) when (PassingTrouble.Name(fault) is not null && tries < MostTries)
            {
                await Task.Delay(Pause, time, cancellation);
            }
        }
    }
}

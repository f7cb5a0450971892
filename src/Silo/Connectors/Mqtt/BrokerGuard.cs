using MQTTnet.Protocol;
using MQTTnet.Server;

namespace Beffroi.Connectors.Mqtt;

/// <summary>
/// Holds the limits of the embedded broker where the server library asks. Subscribers get messages at QoS 0 and only while they are connected:
/// the library keeps every message of a higher quality until it is acknowledged, without bound, and a session for ever.
/// </summary>
internal sealed class BrokerGuard(MqttLimits limits, BrokerRefusals refusals)
{
    private readonly Etiquette _etiquette = new(limits);
    private readonly RetainedStock _retained = new(limits.Retained, limits.RetainedBytes);
    private readonly Subscribers _subscribers = new(limits.Subscribers, limits.Filters);

    public void Watch(MqttServer server)
    {
        server.InterceptingInboundPacketAsync += packet => Inbound(server, packet);
        server.InterceptingSubscriptionAsync += Subscribe;
        server.ClientUnsubscribedTopicAsync += gone =>
        {
            _subscribers.Remove(gone.ClientId, gone.TopicFilter);
            return Task.CompletedTask;
        };
        server.ClientDisconnectedAsync += gone =>
        {
            _subscribers.Leave(gone.ClientId);
            return Task.CompletedTask;
        };
    }

    /// <summary>Whether a name, user and credentials are short enough to be looked at.</summary>
    public bool IsNamed(ValidatingConnectionEventArgs connection)
    {
        if (Etiquette.IsNamed(connection.ClientId, connection.UserName))
        {
            return true;
        }

        refusals.Count("name-too-long");
        connection.ReasonCode = MqttConnectReasonCode.ClientIdentifierNotValid;
        connection.ReasonString = $"A name or user has at most {Etiquette.NameLength} characters.";
        return false;
    }

    /// <summary>Whether a message that goes to subscribers may be retained as well; a refused one still goes to them.</summary>
    public void Retain(InterceptingPublishEventArgs publish)
    {
        var message = publish.ApplicationMessage;
        if (message.Retain && publish.ProcessPublish && !_retained.Admit(message.Topic, message.Payload.Length))
        {
            refusals.Count("too-much-retained");
            message.Retain = false;
            publish.Response.ReasonCode = MqttPubAckReasonCode.QuotaExceeded;
            publish.Response.ReasonString = $"At most {limits.Retained} messages of {limits.RetainedBytes} bytes in all are retained.";
        }
    }

    private async Task Inbound(MqttServer server, InterceptingPacketEventArgs packet)
    {
        if (_etiquette.Fault(packet.Packet) is { } fault)
        {
            packet.ProcessPacket = false;
            refusals.Count(fault.Code);
            await server.DisconnectClientAsync(packet.ClientId, new() { ReasonCode = fault.Reason, ReasonString = fault.Sentence });
        }
    }

    private Task Subscribe(InterceptingSubscriptionEventArgs subscription)
    {
        if (!_subscribers.Admit(subscription.ClientId, subscription.TopicFilter.Topic))
        {
            refusals.Count("too-many-subscriptions");
            subscription.ProcessSubscription = false;
            subscription.Response.ReasonCode = MqttSubscribeReasonCode.QuotaExceeded;
            subscription.ReasonString = $"At most {limits.Subscribers} clients have subscriptions, {limits.Filters} each.";
        }
        else
        {
            subscription.TopicFilter.QualityOfServiceLevel = MqttQualityOfServiceLevel.AtMostOnce;
            subscription.Response.ReasonCode = MqttSubscribeReasonCode.GrantedQoS0;
        }

        return Task.CompletedTask;
    }
}

using Beffroi.Twin;

namespace Beffroi.Control.Outlets;

/// <summary>
/// A way out of the twin for effects that no asset takes: webhooks, notifications, work orders. Registered as a service; an effect reaches it by
/// <c>turn.Tell(OutletTarget.Named(name), content, expires)</c>, after the commit, at least once, in order for each source. (source, version, index) is its identity.
/// </summary>
public interface IOutlet
{
    /// <summary>Kebab case: <c>webhook</c>, <c>notification</c>.</summary>
    string Name { get; }

    /// <summary>Whether it can send to that name as things stand: the check of a rule warns of one that it cannot.</summary>
    bool Knows(string to) => true;

    /// <summary>
    /// Sends it. A refusal is final and becomes a failure of the source's own change. An exception is passing trouble: it is sent again, later and later, until
    /// it expires; <see cref="NotYetException"/> says when.
    /// </summary>
    Task<Outcome> Send(IncomingEffect effect, CancellationToken cancellation);
}

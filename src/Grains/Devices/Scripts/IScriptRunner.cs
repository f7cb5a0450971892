namespace Beffroi.Devices.Scripts;

/// <summary>Runs codecs of others where they can harm nothing: the port behind which the silo keeps its confined processes.</summary>
public interface IScriptRunner
{
    /// <summary>Whatever the codec does, the answer comes within a bounded time; what it does wrong is in the answer, never thrown.</summary>
    Task<ScriptAnswer> Run(ScriptCall call, CancellationToken cancellation);
}

namespace Wiedervorlage.LocalHost.Triggers;

/// <summary>One run of a function: the context that it and the middleware see, and what triggered it.</summary>
internal sealed class Invocation(FunctionMethod function, IServiceProvider services, object? triggeredBy, CancellationToken cancellation) : FunctionContext
{
    /// <summary>The value of the trigger's parameter.</summary>
    public object? TriggeredBy { get; } = triggeredBy;

    /// <summary>What the function returned; null when it has not run, or has no value.</summary>
    public object? Result { get; set; }

    public override string InvocationId { get; } = Guid.NewGuid().ToString();

    public override string FunctionId => function.Name;

    public override IServiceProvider InstanceServices { get; set; } = services;

    public override FunctionDefinition FunctionDefinition { get; } = new Definition(function);

    public override IDictionary<object, object> Items { get; set; } = new Dictionary<object, object>();

    public override CancellationToken CancellationToken { get; } = cancellation;

    // What only the real worker's own machinery asks for.
    public override TraceContext TraceContext => throw new NotSupportedException();

    public override BindingContext BindingContext => throw new NotSupportedException();

    public override Microsoft.Azure.Functions.Worker.RetryContext RetryContext => throw new NotSupportedException();

    public override IInvocationFeatures Features => throw new NotSupportedException();

    private sealed class TriggerBinding(FunctionMethod function) : BindingMetadata
    {
        public override string Name => function.TriggerParameter.Name!;

        /// <summary>"httpTrigger" for HttpTriggerAttribute.</summary>
        public override string Type { get; } = function.Trigger.GetType().Name is var name ? $"{char.ToLowerInvariant(name[0])}{name[1..^"Attribute".Length]}" : "";

        public override BindingDirection Direction => BindingDirection.In;
    }

    private sealed class Definition(FunctionMethod function) : FunctionDefinition
    {
        public override string Id => function.Name;

        public override string Name => function.Name;

        public override string EntryPoint => function.EntryPoint;

        public override string PathToAssembly => function.Method.Module.FullyQualifiedName;

        public override ImmutableArray<FunctionParameter> Parameters => [];

        /// <summary>The trigger alone, by the type that the real metadata gives it.</summary>
        public override IImmutableDictionary<string, BindingMetadata> InputBindings { get; } =
            ImmutableDictionary<string, BindingMetadata>.Empty.Add(function.TriggerParameter.Name!, new TriggerBinding(function));

        public override IImmutableDictionary<string, BindingMetadata> OutputBindings => ImmutableDictionary<string, BindingMetadata>.Empty;
    }
}
